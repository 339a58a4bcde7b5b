"""What nobody reads is not stored: each column of each table is read by a module of the store that names the table."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import bot.store
from bot.store.core.store import Store
from tests.store.test_registry import schema

STORE = Path(bot.store.__file__).parent
FOR_EXPORT = {"consents.agreed_at"}  # which the person alone reads: when they agreed to what


@dataclass(frozen=True, slots=True)
class Module:
    """The tables that a module's SQL names, and the words that stand where a column is read."""

    tables: frozenset[str]
    words: frozenset[str]


def read(source: str) -> Module:
    """A module as this test sees it: its SQL without what is written, keys of rows, and fields made of a whole row.

    Where two tables of one module have columns of one name, either counts as read.
    """
    tree = ast.parse(source)
    texts = list(_texts(tree))
    fields = {
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return Module(
        frozenset(
            name for text in texts for name in re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)", text)
        ),
        frozenset(word for text in texts for word in re.findall(r"\w+", _without_writing(text))) | fields,
    )


def _texts(tree: ast.Module) -> Iterator[str]:
    """All strings but docstrings, those with values in braces as one."""
    inner = {
        id(part)
        for node in ast.walk(tree)
        for part in (
            node.values
            if isinstance(node, ast.JoinedStr)
            else [node.value]
            if isinstance(node, ast.Expr)
            else []
        )
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            yield node.value


def _without_writing(sql: str) -> str:
    sql = re.sub(r"--.*", "", sql)
    sql = re.sub(r"(INTO \w+) \([^)]*\)", r"\1", sql)
    return re.sub(
        r"\bSET\b.*?(?=\bWHERE\b|\bRETURNING\b|\bFROM\b|$)",
        lambda assigned: re.sub(r"(SET|,)\s*\w+ =", r"\1", assigned[0]),
        sql,
        flags=re.DOTALL,
    )


async def test_each_column_is_read_somewhere(store: Store) -> None:
    modules = [
        read(path.read_text(encoding="utf-8"))
        for path in STORE.rglob("*.py")  # but for registry.toml, which names every column there is
    ]
    unread = {
        f"{table}.{column}"
        for table, columns in (await store.read(schema)).items()
        for column in columns
        if not any(table in module.tables and column in module.words for module in modules)
    }
    assert unread == FOR_EXPORT


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("sql = 'INSERT INTO jobs (kind, error) VALUES (?, ?)'", set()),
        ("sql = 'UPDATE jobs SET error = NULL, state = ? WHERE kind = ?'", {"kind"}),
        ("sql = 'UPDATE jobs SET attempts = attempts + 1 RETURNING state'", {"attempts", "state"}),
        ("sql = f'SELECT {x} FROM jobs WHERE error IS NULL'", {"error"}),
        ("sql = rows('SELECT * FROM jobs')[0]['kind']", {"kind"}),
        ("sql = 'SELECT * FROM jobs'\nclass Job:\n    error: str", {"error"}),
    ],
)
def test_what_is_written_is_not_read(source: str, words: set[str]) -> None:
    found = read(source)
    assert found.tables == {"jobs"}
    assert found.words & {"kind", "key", "state", "attempts", "error"} == words
