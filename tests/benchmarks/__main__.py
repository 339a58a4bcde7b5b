"""`python -m tests.benchmarks [NAME…]`: every benchmark of this folder, or those named, each in a process of its own.

A benchmark is a module with a `run()` that prints lines. What it measures stands beside something else that was
measured in the same run on the same machine; nothing is asserted, since times differ from machine to machine.
"""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

BOUND_S = 900  # of one benchmark: on a busy machine the longest takes a third of that


def names() -> list[str]:
    """The modules of this folder that have something to run."""
    found = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return [name for name in found if name != "__main__" and hasattr(_module(name), "run")]


def _module(name: str) -> object:
    return importlib.import_module(f"{__package__}.{name}")


def main(wanted: list[str]) -> int:
    """Run them; the exit status says whether all came to their end."""
    known = names()
    if unknown := set(wanted) - set(known):
        print(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}")
        return 2
    status = 0
    for name in wanted or known:
        print(f"-- {name}", flush=True)
        command = f"from {__package__}.{name} import run; run()"
        try:
            # alone, so that nobody's memory or warm caches count for another
            status |= subprocess.run([sys.executable, "-c", command], timeout=BOUND_S, check=False).returncode
        except subprocess.TimeoutExpired:
            print(f"{name} has not come to its end in {BOUND_S} s", flush=True)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
