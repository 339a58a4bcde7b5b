"""A host asks first: what they are shown of fellows, and what becomes of an invitation."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.store.digest import digests, planning
from bot.store.introductions import requests
from bot.store.people import roles
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.digest.steps import received, told, turn


async def test_a_host_asks_first_and_the_fellow_decides(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await told(world, fellow, "battery cells")
    host = world.person("Kingfisher", "en", 7_654_321_005, username="kingfisher_tg")
    await host.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    await host.walk("/digest", "☐ Show me fellows who may fit")
    await fellow.walk("/digest", "☐ Show me to hosts, without name")
    await turn(world, days=1, hours=22)
    assert host.screen == (
        "🗞 What is new for you\n\nFellows who may fit, without their names\n1. 👤 For Cell Works\n   very close\n   battery cells\n"
        "   why: their “battery cells” ↔ the workstation’s “battery cells”\n\nThis is your first digest. The next ones come on "
        "Thursdays at 18:00 (Beijing time), and only when there is something new. /digest changes that, or stops it.\n"
        "[1 · Invite to talk]"
    )
    world.allow_second_taps()
    await host.press("1 · Invite to talk")
    assert host.toast.startswith("They are asked first")
    await host.press("1 · Invited ✓")
    assert "Lin Xiao" not in "\n".join(received(host))
    assert fellow.screen.startswith("✉ Someone at Cell Works would like to talk to you.")
    assert fellow.buttons == ["Yes, I’d like to talk", "No, thank you"]
    assert "kingfisher" not in "\n".join(received(fellow)).lower()
    before = len(host.person.messages)
    await fellow.press("Yes, I’d like to talk")
    (found,) = await world.bot.store.read(requests.of_fellow, fellow.person.id)
    assert found.is_introduced
    assert "Kingfisher" in fellow.tapped
    (card,) = received(host, before)
    assert "Lin Xiao" in card


async def test_a_no_looks_like_no_answer(world: World, today: datetime, fellow: Fellow) -> None:
    world.allow_second_taps()
    await told(world, fellow, "battery cells")
    await world.bot.store.write(planning.change, fellow.person.id, world.clock.now(), shown=True)
    heard = []
    for number, says_no in ((5, True), (6, False)):
        host = world.person("Kingfisher", "en", 7_654_321_000 + number)
        await host.walk("/start", "I agree", "/cancel")
        station = "cells" if says_no else "law"
        await world.bot.store.write(roles.add_host, host.person.id, station, by=None, now=world.clock.now())
        item = digests.Item("fellow", station, {}, fellow=fellow.person.id)
        asked = await world.bot.store.write(
            digests.record_asked,
            host.person.id,
            "1",
            digests.WeekOutcome("digest", (item,)),
            world.clock.now(),
        )
        (shown_item,) = await world.bot.store.read(digests.items, asked or 0)
        await host.forge(f"dg1:{shown_item.id}:invite", on=host.last)
        before = len(host.person.messages)
        if says_no:
            await fellow.press("No, thank you")
            assert fellow.tapped == "You said no. They only learn that it did not come about."
        else:
            await turn(world, days=15)
        heard += received(host, before)
    assert heard == [
        f"Your invitation to talk, for {name} Works, did not come about. There will be others."
        for name in ("Cell", "Law")
    ]


@pytest.mark.parametrize("goes", ["hides", "leaves"])
async def test_silence_told_a_host_that_whom_they_invited_hides_from_them_or_has_left(
    goes: str, world: World, today: datetime, fellow: Fellow
) -> None:
    world.allow_second_taps()
    await told(world, fellow, "battery cells")
    await world.bot.store.write(planning.change, fellow.person.id, world.clock.now(), shown=True)
    host = world.person("Kingfisher", "en", 7_654_321_005)
    await host.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    item = digests.Item("fellow", "cells", {}, fellow=fellow.person.id)
    asked = await world.bot.store.write(
        digests.record_asked, host.person.id, "1", digests.WeekOutcome("digest", (item,)), world.clock.now()
    )
    (shown_item,) = await world.bot.store.read(digests.items, asked or 0)
    await host.forge(f"dg1:{shown_item.id}:invite", on=host.last)
    invitation, before = fellow.last, len(host.person.messages)
    if goes == "hides":
        await fellow.walk("/profile", "＋ Hidden from", "Cell")
        await fellow.press(fellow.buttons[0])
        assert shown(invitation) == "You said no. They only learn that it did not come about."
    else:
        await fellow.walk("/forget", "Erase everything")
    assert received(host, before) == [
        "Your invitation to talk, for Cell Works, did not come about. There will be others."
    ]
