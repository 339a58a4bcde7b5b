"""docs/ranking.md takes the ranking apart, in lines that run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_notebook_of_the_docs_runs() -> None:
    docs = (ROOT / "docs" / "ranking.md").read_text(encoding="utf-8")
    [notebook] = re.findall(r"notebook:\n\n```python\n(.*?)```", docs, re.DOTALL)
    ran = subprocess.run(
        [sys.executable, "-c", notebook], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    families, parts, *rows, products, cars, bridges, robots = ran.stdout.splitlines()
    assert families == "dict_keys(['stem', 'stem pair', 'character', 'character pair'])"
    assert parts == "TfidfTransformer(norm=None) PivotedLength()"
    assert [row.split()[0] for row in rows] == ["bridges", "cars", "robots"]
    assert products.startswith("[[0.")
    for listed, quoted in ((cars, "lidar"), (bridges, "桥梁健康监测"), (robots, "driving")):
        assert quoted in listed
