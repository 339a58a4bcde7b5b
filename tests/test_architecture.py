"""Who may import whom, read from the files: a change of direction fails here and not in a review."""

from __future__ import annotations

import ast
import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = ("bot", "matching", "seed_data")


@cache
def paths() -> dict[str, Path]:
    """Each module of ours with its file."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for package in OURS
        for path in (ROOT / package).rglob("*.py")
    }


@cache
def trees() -> dict[str, ast.Module]:
    """Each module of ours, parsed."""
    return {module: ast.parse(path.read_text(encoding="utf-8")) for module, path in paths().items()}


@cache
def imports() -> dict[str, set[str]]:
    """Each module of ours with all modules of ours and libraries that it imports, by their full names."""
    found: dict[str, set[str]] = {}
    for module, tree in trees().items():
        names: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        found[module] = names
    return found


def test_no_file_is_longer_than_a_reader_takes_in_at_once() -> None:
    lines = {module: len(path.read_text(encoding="utf-8").splitlines()) for module, path in paths().items()}
    assert {module: count for module, count in lines.items() if count > 300} == {}


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def breaches(inside: tuple[str, ...], forbidden: tuple[str, ...], allowed: tuple[str, ...] = ()) -> list[str]:
    """Imports of `forbidden` by modules of `inside`, but for `allowed`."""
    return sorted(
        f"{module} imports {name}"
        for module, names in imports().items()
        if within(module, *inside)
        for name in names
        if within(name, *forbidden) and not within(name, *inside, *allowed)
    )


def test_matching_imports_nothing_of_ours_nor_telegram_nor_sqlite() -> None:
    assert (
        breaches(("matching",), ("bot", "seed_data", "aiogram", "aiogram_dialog", "sqlite3", "sqlite_utils"))
        == []
    )


def test_the_store_imports_the_models_only_and_never_aiogram() -> None:
    assert (
        breaches(
            ("bot.store",),
            (*OURS, "aiogram", "aiogram_dialog"),
            ("matching.models", "bot.clock", "bot.quiet_hours"),
        )
        == []
    )


def test_the_sandbox_imports_nothing_of_ours_and_only_the_command_line_starts_it() -> None:
    assert breaches(("bot.sandbox",), OURS) == []
    users = {
        module
        for module, names in imports().items()
        if not within(module, "bot.sandbox") and any(within(name, "bot.sandbox") for name in names)
    }
    assert users == {"bot.__main__", "bot.demo"}
    assert {module for module, names in imports().items() if "bot.demo" in names} == {"bot.__main__"}


def test_what_takes_long_to_import_and_few_need_is_imported_where_it_is_used() -> None:
    heavy = ("matplotlib", "openpyxl", "pypdf", "docx", "bibtexparser", "rispy")
    found = [
        f"{module} imports {name}"
        for module, tree in trees().items()
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (getattr(node, "module", None), *(alias.name for alias in node.names))
        if name and within(name, *heavy)
    ]
    assert found == []


def test_the_facts_know_the_shape_of_workstations_and_no_more_of_the_bot() -> None:
    allowed = (
        "bot.store.workstations.workstations",
        "bot.store.workstations.importing",
        "bot.clock",
        "matching.models",
    )
    assert breaches(("seed_data",), OURS, allowed) == []


def test_what_reads_files_knows_names_of_disciplines_and_words_and_no_more_of_the_bot() -> None:
    assert (
        breaches(("bot.papers",), (*OURS, "aiogram", "aiogram_dialog"), ("bot.importing", "matching")) == []
    )


def test_handlers_import_no_one_who_starts_them() -> None:
    above = ("bot.app", "bot.running", "bot.__main__", "bot.sandbox", "bot.config", "bot.updates.inbox")
    assert breaches(("bot.handlers",), above) == []


def test_delivery_and_the_ranker_import_no_handlers() -> None:
    above = ("bot.app", "bot.running", "bot.__main__", "bot.sandbox", "bot.handlers")
    assert breaches(("bot.delivery", "bot.ranking.ranker"), above) == []


def test_the_environment_and_the_time_have_one_reader_each() -> None:
    environment = re.compile(r"\bos\.(environ|getenv)\b")
    time = re.compile(r"datetime\.(now|utcnow|today)\(|date\.today\(|\btime\.time\(")
    readers = {
        name: sorted(
            str(path.relative_to(ROOT))
            for package in OURS
            for path in (ROOT / package).rglob("*.py")
            if "sandbox" not in path.parts and pattern.search(path.read_text(encoding="utf-8"))
        )
        for name, pattern in (("environment", environment), ("time", time))
    }
    assert readers == {"environment": [], "time": ["bot/clock.py"]}  # pydantic-settings reads the environment


def test_there_is_no_sql_outside_of_the_store() -> None:
    sql = re.compile(
        r"\b(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|SAVEPOINT|ROLLBACK|RELEASE|PRAGMA|COMMIT)\b"
    )
    found = [
        str(path.relative_to(ROOT))
        for package in OURS
        for path in (ROOT / package).rglob("*.py")
        if "store" not in path.parts and sql.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_taps_are_answered_in_one_way_which_works_for_messages_of_any_age() -> None:
    """Of a message of some days of age Telegram gives no words; bot.handlers.replies knows that, as no other may forget."""
    raw = re.compile(
        r"isinstance\(\w*\.?message, Message\)|(query|callback|tap)\.answer\(|query\.message\.\w+\("
    )
    found = {
        f"{path.name}: {match[0]}"
        for path in (ROOT / "bot" / "handlers").rglob("*.py")
        if path.name != "replies.py"
        for match in raw.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == {"inline.py: query.answer("}  # an inline query, which has no message


def test_every_public_name_of_the_store_is_used_by_the_bot() -> None:
    """What is written, tested and called by nobody does nothing for anybody."""
    used: set[str] = set()
    public: set[str] = set()
    for module, tree in trees().items():
        known = names_of_modules(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                used.add(f"{known.get(node.value.id)}.{node.attr}")
            elif isinstance(node, ast.ImportFrom):
                used |= {f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Name):
                used.add(f"{module}.{node.id}")
        if within(module, "bot.store") and not module.endswith(".migrations"):
            public |= {
                f"{module}.{node.name}"
                for node in tree.body
                if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
            }
    assert sorted(public - used) == []


def names_of_modules(tree: ast.Module) -> dict[str, str]:
    """The name by which a file knows each module that it imports, with that module's full name."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


# Each room of the store imports from those before it. What touches all of them (erasure, restoring) comes last.
ROOMS = (
    "core",
    "people",
    "outbox",
    "workstations",
    "campaigns",
    "topics",
    "introductions",
    "events",
    "digest",
    "desk",
    "privacy",
)


def test_a_room_of_the_store_imports_no_room_above_it() -> None:
    rooms = [f"bot.store.{room}" for room in ROOMS]
    assert sorted(
        path.name for path in (ROOT / "bot/store").iterdir() if (path / "__init__.py").is_file()
    ) == sorted(ROOMS)
    assert [
        found for number, room in enumerate(rooms) for found in breaches((room,), tuple(rooms[number + 1 :]))
    ] == []


def test_nothing_imports_in_a_circle() -> None:
    """Not between files, nor between the rooms of `bot.handlers` and of `bot.store`."""
    files = {
        module: {name for name in names if name in imports() and name != module}
        for module, names in imports().items()
        if not is_package(module)
    }
    rooms: dict[str, set[str]] = {}
    for module, names in files.items():
        rooms.setdefault(room_of(module), set()).update(
            room_of(name) for name in names if room_of(name) != room_of(module)
        )
    for graph in (files, rooms):
        TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def is_package(module: str) -> bool:
    return (ROOT.joinpath(*module.split(".")) / "__init__.py").is_file()


def room_of(module: str) -> str:
    """`bot.store.events` for a file in it; above these, the file itself."""
    depth = 3 if within(module, "bot.handlers", "bot.store") else 2
    return ".".join(module.split(".")[:depth])
