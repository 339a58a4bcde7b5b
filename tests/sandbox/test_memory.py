"""A sandbox that is started again from its file."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from bot.sandbox import Engine, Limits, Person
from bot.sandbox.http.transcript import chat_json, person_json
from bot.sandbox.saved_chats import kept, remember, save

TAP = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Tap", callback_data="t")]])


async def test_everybody_finds_their_chats_as_they_left_them(
    engine: Engine, bot: Bot, fellow: Person, tmp_path: Path
) -> None:
    path = tmp_path / "bot.db.chats.json"
    async with kept(engine, path):
        wei = engine.people.add(1003, "Wei", username="wei_chen")
        group = wei.make_group("Park group")
        wei.add(group, fellow)
        wei.add(group)
        sent = await bot.send_message(group.id, "<b>Coffee</b>", reply_markup=TAP)
        fellow.react(group.messages[sent.message_id], "👍")
        fellow.send("I come", chat=group, reply_to=sent.message_id)
        await bot.send_document(1001, BufferedInputFile(b"id\n1\n", "list.csv"), caption="a list")
        wei.block()
        engine.clock.advance(3600)
    again = Engine(limits=Limits.off(), first_id=1000)
    async with kept(again, path):
        assert remember(again) == remember(engine)
        for person in engine.people:
            other = again.people[person.id]
            assert person_json(other) == person_json(person)
            for here, there in ((None, None), (group, again.groups[group.id])):
                assert chat_json(again, other, there) == chat_json(engine, person, here)
        fellow_again = again.people[1001]
        (stored,) = again.files
        assert (stored.file.name, stored.file.content) == ("list.csv", b"id\n1\n")
        assert (fellow_again.send("hello").id, fellow_again.press("Tap", chat=again.groups[group.id]).by) == (
            1000,
            1001,
        )
    waiting = [list(update)[1] for update in again.updates.pending()]
    assert waiting == [*[list(update)[1] for update in engine.updates.pending()], "message", "callback_query"]


async def test_a_change_is_written_without_waiting_for_the_end(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "chats.json"
    async with kept(engine, path, pause_s=0):
        await asyncio.sleep(0)  # it listens
        engine.people.add(5, "New")
        async with asyncio.timeout(10):
            while not path.exists():  # noqa: ASYNC110  (what is waited for is the file)
                await asyncio.sleep(0)
        assert [person["id"] for person in json.loads(path.read_text("utf-8"))["people"]] == [5]


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 2}', '{"version": 1}'])
async def test_another_file_is_refused_and_stays(engine: Engine, tmp_path: Path, text: str) -> None:
    path = tmp_path / "chats.json"
    path.write_text(text)
    with pytest.raises(ValueError, match="has no chats of a sandbox that can be read"):
        async with kept(engine, path):
            pass
    assert path.read_text() == text


def test_chats_are_for_their_owner_alone_and_not_written_anew_for_nothing(tmp_path: Path) -> None:
    engine, path = Engine(), tmp_path / "chats.json"
    save(engine, path)
    assert path.stat().st_mode & 0o777 == 0o600
    number = path.stat().st_ino
    save(engine, path)
    assert path.stat().st_ino == number
    engine.people.add(1, "Lin")
    save(engine, path)
    assert path.stat().st_ino != number
