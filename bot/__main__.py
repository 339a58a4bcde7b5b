"""The command line."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Zhanyou: workstations for postdoctoral fellows, in a chat."""


if __name__ == "__main__":
    main()
