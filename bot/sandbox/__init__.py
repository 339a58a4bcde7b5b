"""A local Telegram: Bot API engine, HTTP server, page with chats. Imports nothing of ours.

In a test, without a network:

    engine = Engine()
    bot = aiogram.Bot(engine.token, session=SandboxSession(engine))  # of bot.sandbox.aiogram_session
    fellow = engine.people.add(1001, "林晓", username="linxiao", language_code="zh-hans")

    fellow.send("/start")
    (update,) = await bot.get_updates()
    await dispatcher.feed_update(bot, update)      # or dispatcher.start_polling(bot) in a task

    assert fellow.last.buttons == [["中文", "English"]]
    press = fellow.press("中文")                    # press.answer is the toast once the bot has answered
    await engine.changes.until(lambda: press.answer)
    fellow.texts                                   # what the bot wrote, edits applied, oldest first

    engine.clock.advance(86400)                    # a day; everybody who waits looks again
    engine.faults.add(Fault("429", method="sendMessage", chat_id=1001, retry_after=5))
    engine.calls                                   # what the bot called, with status and description

Over HTTP: `runner = await serve(engine, port=8081)`; the bot talks to http://127.0.0.1:8081 (TELEGRAM_API_BASE).
`Engine(limits=Limits.off())` is for tests that are not about rates.

Give `Engine(first_id=ids_from_time())` to a sandbox whose bot keeps its database over a restart.

Inline mode and groups (see inline.py and groups.py for what of them is there):

    query = fellow.inline_query("lidar", chat=None)   # the private chat, or a group
    await engine.changes.until(lambda: query.answer)
    fellow.choose(query.answer.results[0].id)          # a message "via @zhanyou_bot"

    group = staff.make_group("Park")
    staff.add(group, fellow), staff.add(group), staff.promote(group)    # without a person it is the bot
    fellow.send("/events", chat=group), fellow.press("Sign up", chat=group)
    fellow.react(next(reversed(group.messages.values())), "👍")

Not imitated, and refused with a 501 that says so: basic groups, channels, forums, inline results but articles of text,
payments, Markdown, polls, video and all that the Bot API has besides text, photos, documents, voice, stickers, places
and contacts. Stricter than Telegram, on purpose: what Telegram corrects without a word (a limit of 1000, the 101st entity,
the ninth button of a row, two actions on one button) is refused, since it hides a mistake of the bot.
"""

from bot.sandbox.engine import Engine
from bot.sandbox.faults import Fault
from bot.sandbox.http.server import serve
from bot.sandbox.model import Button, Group, Message, Press
from bot.sandbox.people.people import Person
from bot.sandbox.rules.errors import PersonError
from bot.sandbox.rules.limits import Limits
from bot.sandbox.state import DEFAULT_TOKEN, Call, ids_from_time

__all__ = [
    "DEFAULT_TOKEN",
    "Button",
    "Call",
    "Engine",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "Person",
    "PersonError",
    "Press",
    "ids_from_time",
    "serve",
]
