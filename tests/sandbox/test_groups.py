"""Groups: who comes and goes, what the bot sees, what it may do, reactions."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    ChatMemberAdministrator,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
    Update,
)

from bot.sandbox import Engine, Group, Person, PersonError
from bot.sandbox.aiogram_session import SandboxSession

TAP = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Sign up", callback_data="e:1")]])
ALL = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction"]


@pytest.fixture
def wei(engine: Engine) -> Person:
    return engine.people.add(1003, "Wei", username="wei_chen")


@pytest.fixture
def group(engine: Engine, wei: Person, fellow: Person) -> Group:
    """Wei's group with the fellow and the bot, which is a plain member; no update waits."""
    group = wei.make_group("Park group")
    wei.add(group, fellow)
    wei.add(group)
    engine.updates.clear()
    return group


async def fetch(bot: Bot, *, allowed: list[str] | None = None) -> list[Update]:
    """What waits, confirmed."""
    updates = await bot.get_updates(allowed_updates=allowed)
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_the_bot_is_told_how_it_fares(engine: Engine, bot: Bot, wei: Person, fellow: Person) -> None:
    group = wei.make_group("Park group")
    wei.add(group, fellow)  # before the bot is there
    wei.add(group)
    wei.promote(group)
    wei.remove(group)
    updates = await fetch(bot)
    fates = [update.my_chat_member for update in updates if update.my_chat_member]
    assert [(fate.old_chat_member.status, fate.new_chat_member.status) for fate in fates] == [
        ("left", "member"),
        ("member", "administrator"),
        ("administrator", "kicked"),
    ]
    chat = fates[0].chat
    assert (chat.type, chat.title, chat.id < -1_000_000_000_000) == ("supergroup", "Park group", True)
    came, went = [update.message for update in updates if update.message]
    assert came is not None
    assert came.new_chat_members is not None
    assert went is not None
    assert went.left_chat_member is not None
    assert (came.new_chat_members[0].id, went.left_chat_member.id, came.message_id) == (42, 42, 2)


async def test_privacy_mode_hides_what_is_not_meant_for_the_bot(
    bot: Bot, wei: Person, fellow: Person, group: Group
) -> None:
    own = await bot.send_message(group.id, "Coffee on Friday")
    fellow.send("between us", chat=group)
    for words in ("/events", "/events@zhanyou_bot", "hey @Zhanyou_bot", "/events@other_bot", "@other_bot"):
        fellow.send(words, chat=group)
    answer = fellow.send("I come", chat=group, reply_to=own.message_id)
    fellow.edit(answer.id, "I do come", chat=group)
    seen = [update.message or update.edited_message for update in await fetch(bot)]
    assert [message.text for message in seen if message] == [
        "/events", "/events@zhanyou_bot", "hey @Zhanyou_bot", "I come", "I do come"
    ]  # fmt: skip
    wei.promote(group)
    fellow.send("now you hear this", chat=group)
    assert [update.message.text for update in await fetch(bot) if update.message] == ["now you hear this"]


async def test_members_press_buttons_and_only_the_one_who_pressed_is_answered(
    bot: Bot, wei: Person, fellow: Person, group: Group
) -> None:
    message = await bot.send_message(group.id, "Coffee on Friday", reply_markup=TAP)
    presses = [person.press("Sign up", chat=group) for person in (fellow, wei)]
    updates = await fetch(bot)
    queries = [update.callback_query for update in updates if update.callback_query]
    assert [query.from_user.id for query in queries] == [1001, 1003]
    assert {query.message.message_id for query in queries if query.message} == {message.message_id}
    await queries[0].answer("A seat for you")
    assert [press.answer and press.answer.text for press in presses] == ["A seat for you", None]
    await bot.edit_message_text("Full", chat_id=group.id, message_id=message.message_id)
    with pytest.raises(PersonError, match="no button 'Sign up'"):
        wei.press("Sign up", chat=group)


async def test_a_group_numbers_its_own_messages_and_takes_twenty_a_minute() -> None:
    engine = Engine()
    wei = engine.people.add(1003, "Wei")
    group = wei.make_group("Park group")
    wei.add(group)
    bot = Bot(engine.token, session=SandboxSession(engine))
    sent = []
    for _ in range(20):
        sent.append((await bot.send_message(group.id, "x")).message_id)
        engine.clock.advance(1)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(group.id, "x")
    assert sent == list(range(2, 22))  # the first says that the bot came


async def test_who_is_there(engine: Engine, bot: Bot, wei: Person, fellow: Person, group: Group) -> None:
    stranger = engine.people.add(1009, "Stranger")
    statuses = [(await bot.get_chat_member(group.id, each)).status for each in (1003, 1001, 42, stranger.id)]
    assert statuses == ["creator", "member", "member", "left"]
    wei.promote(group)
    me = await bot.get_chat_member(group.id, 42)
    assert isinstance(me, ChatMemberAdministrator)
    assert (await bot.get_chat_member_count(group.id)) == 3
    assert [each.user.id for each in await bot.get_chat_administrators(group.id)] == [1003]
    chat = await bot.get_chat(group.id)
    assert (chat.title, chat.type) == ("Park group", "supergroup")
    with pytest.raises(TelegramBadRequest, match="PARTICIPANT_ID_INVALID"):
        await bot.get_chat_member(group.id, 5)


async def test_an_administrator_hears_who_comes_and_goes_if_it_asked(
    bot: Bot, wei: Person, fellow: Person, group: Group
) -> None:
    fellow.leave(group)
    wei.promote(group)
    await fetch(bot, allowed=["chat_member"])
    wei.add(group, fellow)
    (update,) = await fetch(bot)
    assert update.chat_member is not None
    change = update.chat_member
    assert (change.new_chat_member.user.id, change.old_chat_member.status, change.new_chat_member.status) == (
        1001,
        "left",
        "member",
    )


async def test_out_of_the_group_nothing_can_be_done(bot: Bot, wei: Person, group: Group) -> None:
    message = await bot.send_message(group.id, "x")
    wei.remove(group)
    kicked = "Forbidden: bot was kicked from the supergroup chat"
    with pytest.raises(TelegramForbiddenError, match=kicked):
        await bot.send_message(group.id, "y")
    with pytest.raises(TelegramForbiddenError, match=kicked):
        await bot.edit_message_text("y", chat_id=group.id, message_id=message.message_id)
    with pytest.raises(TelegramForbiddenError, match=kicked):
        await bot.get_chat(group.id)
    wei.add(group)
    await bot.leave_chat(group.id)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "y")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(wei.make_group("Elsewhere").id, "y")


async def test_what_only_an_administrator_may_do(bot: Bot, wei: Person, fellow: Person, group: Group) -> None:
    theirs = fellow.send("hi", chat=group)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(group.id, theirs.id)
    with pytest.raises(TelegramBadRequest, match="not enough rights to manage pinned messages in the chat"):
        await bot.pin_chat_message(group.id, theirs.id)
    wei.promote(group)
    await bot.pin_chat_message(group.id, theirs.id)
    await bot.delete_message(group.id, theirs.id)
    assert theirs.id not in group.messages


async def test_reactions_reach_an_administrator_who_asked(
    bot: Bot, wei: Person, fellow: Person, group: Group
) -> None:
    sent = await bot.send_message(group.id, "Coffee on Friday")
    message = group.messages[sent.message_id]
    await fetch(bot, allowed=ALL)
    fellow.react(message, "👍")  # the bot is a plain member
    wei.promote(group)
    await fetch(bot)
    fellow.react(message, "🎉")
    fellow.react(message, "🎉")
    fellow.react(message, None)
    changes = [update.message_reaction for update in await fetch(bot)]
    seen = [
        ([each.emoji for each in change.old_reaction if isinstance(each, ReactionTypeEmoji)],
         [each.emoji for each in change.new_reaction if isinstance(each, ReactionTypeEmoji)])
        for change in changes if change and change.user and change.user.id == 1001
    ]  # fmt: skip
    assert seen == [(["👍"], ["🎉"]), (["🎉"], [])]
    await fetch(bot, allowed=[])
    fellow.react(message, "👍")
    assert await fetch(bot) == []
    await bot.set_message_reaction(group.id, message.id, [ReactionTypeEmoji(emoji="❤")])
    assert message.reactions == {1001: "👍", 42: "❤"}


async def test_the_bots_reactions(engine: Engine, bot: Bot, fellow: Person) -> None:
    await bot.set_message_reaction(1001, 1, [ReactionTypeEmoji(emoji="👀")])
    assert fellow.messages[0].reactions == {42: "👀"}
    await bot.set_message_reaction(1001, 1)
    assert fellow.messages[0].reactions == {}
    for reaction, message_id, code, reason in (
        ('[{"type": "emoji", "emoji": "☕"}]', 1, 400, "Bad Request: REACTION_INVALID"),
        ('[{"type": "emoji", "emoji": "👍"}]', 9, 400, "Bad Request: message to react not found"),
        ('[{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "❤"}]', 1, 400, "Bad Request: REACTIONS_TOO_MANY"),
        ('[{"type": "paid"}]', 1, 501, "Not Implemented: the sandbox does not imitate objects of type ReactionTypePaid"),
    ):  # fmt: skip
        params = {"chat_id": 1001, "message_id": message_id, "reaction": reaction}
        reply = await engine.handle(engine.token, "setMessageReaction", params)
        assert (reply.status, reply.body["description"]) == (code, reason)


async def test_commands_of_groups(engine: Engine, bot: Bot, fellow: Person, group: Group) -> None:
    scope = BotCommandScopeAllGroupChats()
    await bot.set_my_commands([BotCommand(command="events", description="Events")], scope=scope)
    assert engine.account.commands_for(1001, "en") == []
    assert [each["command"] for each in engine.account.commands_for(1001, "en", group)] == ["events"]


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda fellow, wei, group: fellow.promote(group), "林晓 is no administrator of Park group"),
        (lambda fellow, wei, group: fellow.remove(group, wei), "is no administrator"),
        (lambda fellow, wei, group: wei.remove(group, wei), "only a member who did not make the group"),
        (lambda fellow, wei, group: (fellow.leave(group), fellow.send("x", chat=group)), "林晓 is not in the group Park group"),
        (lambda fellow, wei, group: fellow.react(fellow.messages[0], "👍"), "does not imitate reactions of people in private"),
        (lambda fellow, wei, group: fellow.react(group.messages[1], "👍"), "one cannot react to that message"),
        (lambda fellow, wei, group: fellow.react(fellow.send("x", chat=group), "☕"), "is no reaction of Telegram"),
        (lambda fellow, wei, group: fellow.make_group(" "), "1 to 128 characters"),
    ],
)  # fmt: skip
def test_what_a_client_would_not_offer(
    fellow: Person, wei: Person, group: Group, act: Any, reason: str
) -> None:
    with pytest.raises(PersonError, match=reason):
        act(fellow, wei, group)
