"""The bot on a database of the release before, made by that release."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store.core.sqlite import connect_to_write
from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import World
from tests.store.test_migrations import RELEASE


@pytest.fixture
def stations(tmp_path: Path) -> list[ImportRow]:
    """Those of the file, which is there before the bot starts."""
    db = connect_to_write(tmp_path / "bot.db")
    db.executescript(RELEASE.read_text(encoding="utf-8"))
    db.execute("DELETE FROM updates_seen")  # the sandbox counts its updates from 1
    db.close()
    return []


async def test_after_an_upgrade_everybody_finds_what_was_theirs(world: World) -> None:
    fellow = world.person("Lin", "en", 1001, username="u1001")
    host = world.person("Zhou", "en", 2002, username="u2002")
    staff = world.person("陈伟", "en", 3003)
    for one in (fellow, host, staff, world.person("Wang", "en", 4004)):
        one.person.chat.started = True  # all of them wrote to the bot before
    await fellow.send("/profile")
    assert fellow.screen.startswith("自您上次同意以来，说明有所更新，请再看一遍。")
    await fellow.walk("English", "I agree", "/profile")
    for line in ("Name: 小林", "Interests: solid electrolytes"):
        assert line in fellow.screen.splitlines()
    await fellow.send("/requests")
    assert "Works w1" in fellow.screen
    await fellow.send("/seen")
    assert (
        "• November 2, 2026: the host of Works w1 – your name, and the contact that you offered"
        in fellow.screen
    )
    await host.send("/host")
    assert "• Who sees it: a fellow whose request you accept sees your name." in host.screen
    await host.walk("I agree", "/host")
    assert "Works w1" in host.screen
    await staff.walk("/staff", "同意", "/staff")
    assert staff.screen.startswith("工作人员")
