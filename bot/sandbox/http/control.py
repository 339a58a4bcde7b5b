"""The control API: the person's side over plain HTTP and JSON, for the page and for tests.

GET  /bot                        the bot as a user, with its description and "has_bot": whether it has asked for updates
GET  /people                     everybody, a list
POST /people                     {"id", "first_name", "last_name"?, "username"?, "language_code"?, "is_premium"?}
GET  /people/{id}/chat           see chat_json
(here and below: ?chat={id} means a group in place of the private chat)
POST /people/{id}/send           {"text", "reply_to"?} or {"sticker"|"voice": true} or {"location": {...}} or
                                 {"contact": {...}} or a multipart form with a file, "text"? and "as"? (photo, document…)
POST /people/{id}/edit           {"message_id", "text"}
POST /people/{id}/press          {"message_id"?, "text" | "data"}
POST /people/{id}/block, /unblock, /deactivate
POST /people/{id}/inline, /choose, /react, GET and POST /groups: see control_groups.py
GET and POST /faults, GET /calls: see control_faults.py
GET  /clock, POST /clock         {"advance_s"}
GET  /events                     server-sent: {"kind": "chat" | "people" | "inline" | "commands" | "bot" | "clock" | "call", …}
GET  /files/{path}               a file of a message

Errors are {"error": "a sentence"} with 4xx.
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from aiohttp import web

from bot.sandbox.clock import iso
from bot.sandbox.engine import Engine
from bot.sandbox.files import photo_size
from bot.sandbox.http.transcript import chat_json, message_json, person_json
from bot.sandbox.model import Group
from bot.sandbox.people.people import Person
from bot.sandbox.rules.errors import ApiError, PersonError

ENGINE = web.AppKey("engine", Engine)

routes = web.RouteTableDef()


@web.middleware
async def json_errors(request: web.Request, handler: Any) -> web.StreamResponse:
    """Turn what a caller did wrong into a sentence; anything else is our own error and stays loud."""
    try:
        response: web.StreamResponse = await handler(request)
    except ControlError as error:
        return as_json({"error": str(error)}, error.status)
    except (PersonError, ApiError) as error:
        return as_json({"error": str(error)}, 400)
    except web.HTTPClientError as error:
        envelope = {"ok": False, "error_code": error.status, "description": error.reason}
        return as_json({"error": f"{error.status}: {error.reason}"} | envelope, status=error.status)
    return response


class ControlError(ValueError):
    """A control call that cannot be understood, or (404) is about what is not there."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


def as_json(value: Any, status: int = 200) -> web.Response:
    return web.json_response(value, status=status, dumps=partial(json.dumps, ensure_ascii=False))


async def fields(request: web.Request, **types: type | tuple[type, ...]) -> dict[str, Any]:
    """The JSON body, an object whose fields have the given types; unknown fields are refused."""
    try:
        body = await request.json()
    except ValueError:
        raise ControlError("the body must be JSON") from None
    if not isinstance(body, dict):
        raise ControlError("the body must be a JSON object")
    for name, value in body.items():
        if name not in types:
            raise ControlError(f"unknown field {name!r}; known are {', '.join(types)}")
        if not isinstance(value, types[name]) or (isinstance(value, bool) and types[name] is not bool):
            raise ControlError(f"{name} has the wrong type")
    return body


def need(body: dict[str, Any], *names: str) -> list[Any]:
    missing = [name for name in names if name not in body]
    if missing:
        raise ControlError(f"{' and '.join(missing)} must be given")
    return [body[name] for name in names]


def person_of(request: web.Request) -> Person:
    person = request.app[ENGINE].people.get(int(request.match_info["id"]))
    if person is None:
        raise ControlError("there is no such person", 404)
    return person


def group_of(request: web.Request, person: Person) -> Group | None:
    """The group that ?chat= names, None for the private chat; raises ControlError where the person is in no such group."""
    named = request.query.get("chat")
    if named is None or named == str(person.id):
        return None
    for group in person.groups:
        if str(group.id) == named:
            return group
    raise ControlError(f"{person.first_name} is in no chat {named}")


@routes.get("/people")
async def list_people(request: web.Request) -> web.Response:
    """Everybody."""
    return as_json([person_json(person) for person in request.app[ENGINE].people])


@routes.get("/bot")
async def show_bot(request: web.Request) -> web.Response:
    """The bot as its people see it before they begin."""
    engine = request.app[ENGINE]
    return as_json(
        engine.bot_user() | {"description": engine.account.text("description", ""), "has_bot": engine.has_bot}
    )


@routes.post("/people")
async def add_person(request: web.Request) -> web.Response:
    """A new person."""
    text = (str,)
    body = await fields(
        request, id=int, first_name=text, last_name=text, username=text, language_code=text, is_premium=bool
    )
    person_id, first_name = need(body, "id", "first_name")
    options = {
        name: value for name, value in body.items() if name not in ("id", "first_name") and value != ""
    }
    return as_json(person_json(request.app[ENGINE].people.add(person_id, first_name, **options)), status=201)


@routes.get("/people/{id:\\d{1,16}}/chat")
async def chat(request: web.Request) -> web.Response:
    """The chat as the person sees it; for a group that they are not in (any more) it is the private chat."""
    person = person_of(request)
    group = next((group for group in person.groups if str(group.id) == request.query.get("chat")), None)
    return as_json(chat_json(request.app[ENGINE], person, group))


@routes.post("/people/{id:\\d{1,16}}/send")
async def send(request: web.Request) -> web.Response:
    """Send something as the person."""
    person = person_of(request)
    place = group_of(request, person)
    if request.content_type == "multipart/form-data":
        return await _send_file(person, request, place)
    body = await fields(
        request, text=str, reply_to=int, sticker=bool, voice=bool, location=dict, contact=dict
    )
    try:
        if "location" in body:
            message = person.send_location(**body["location"], chat=place)
        elif "contact" in body:
            message = person.send_contact(**body["contact"], chat=place)
        elif body.get("sticker"):
            message = person.send_sticker(chat=place)
        elif body.get("voice"):
            message = person.send_voice(chat=place)
        else:
            message = person.send(*need(body, "text"), reply_to=body.get("reply_to"), chat=place)
    except TypeError as error:
        raise ControlError(str(error)) from None
    return as_json(message_json(message))


async def _send_file(person: Person, request: web.Request, place: Group | None) -> web.Response:
    form = await request.post()
    files = [value for value in form.values() if isinstance(value, web.FileField)]
    if len(files) != 1:
        raise ControlError("the form must have one file")
    content, name = files[0].file.read(), files[0].filename or "file"
    caption = str(form.get("text", form.get("caption", "")))
    number = str(form.get("reply_to", ""))
    reply_to = int(number) if number.isdecimal() else None
    kind = str(form.get("as", "")) or ("photo" if _is_photo(content) else "document")
    if kind == "photo":
        message = person.send_photo(content, caption=caption, name=name, reply_to=reply_to, chat=place)
    elif kind == "document":
        message = person.send_document(
            name, content, caption=caption, mime_type=files[0].content_type, reply_to=reply_to, chat=place
        )
    elif kind == "voice":
        message = person.send_voice(content, reply_to=reply_to, chat=place)
    elif kind == "sticker":
        message = person.send_sticker(content, chat=place)
    else:
        raise ControlError("as must be photo, document, voice or sticker")
    return as_json(message_json(message))


def _is_photo(content: bytes) -> bool:
    try:
        photo_size(content)
    except ApiError:
        return False
    return True


@routes.post("/people/{id:\\d{1,16}}/edit")
async def edit(request: web.Request) -> web.Response:
    """Edit an own message."""
    person = person_of(request)
    body = await fields(request, message_id=int, text=str)
    message = person.edit(*need(body, "message_id", "text"), chat=group_of(request, person))
    return as_json(message_json(message))


@routes.post("/people/{id:\\d{1,16}}/press")
async def press(request: web.Request) -> web.Response:
    """Press a button; the answer of a callback button comes later, as a toast of the chat with this query_id."""
    body = await fields(request, message_id=int, text=str, data=str)
    person = person_of(request)
    pressed = person.press(**{"text": None, **body}, chat=group_of(request, person))
    about = {"query_id": pressed.query_id, "message_id": pressed.message_id}
    return as_json(about | {"action": pressed.button.action, "value": pressed.button.value})


@routes.post("/people/{id:\\d{1,16}}/{verb:block|unblock|deactivate}")
async def change_state(request: web.Request) -> web.Response:
    """Block or unblock the bot, or delete the person's account."""
    person = person_of(request)
    getattr(person, request.match_info["verb"])()
    return as_json(person_json(person))


@routes.get("/clock")
async def clock(request: web.Request) -> web.Response:
    """The sandbox's time."""
    return _clock(request.app[ENGINE])


def _clock(engine: Engine) -> web.Response:
    return as_json({"now": iso(engine.clock.time()), "offset_s": engine.clock.offset_s})


@routes.post("/clock")
async def advance(request: web.Request) -> web.Response:
    """Turn the clock forward."""
    (seconds,) = need(await fields(request, advance_s=(int, float)), "advance_s")
    try:
        request.app[ENGINE].clock.advance(seconds)
    except ValueError as error:
        raise ControlError(str(error)) from None
    return _clock(request.app[ENGINE])
