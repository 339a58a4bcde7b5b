"""The parts of the control API where people meet: groups, reactions, inline results.

GET  /groups                     every group, see group_json
POST /groups                     {"title", "by", "members"?: ids, "bot"?: "member" | "administrator"}
POST /groups/{id}/members        {"by", "id"?, "status": "member" | "administrator" | "kicked" | "left"}; no id: the bot
POST /people/{id}/inline         {"text", "offset"?}: types "@bot text" in a chat; see inline_json
GET  /people/{id}/inline         the newest query with its answer, or null
POST /people/{id}/choose         {"query_id", "result_id"}: sends a result to the chat of its query
POST /people/{id}/react          {"message_id", "emoji": text or null}
"""

from __future__ import annotations

from aiohttp import web

from bot.sandbox.engine import Engine
from bot.sandbox.http.control import ENGINE, ControlError, as_json, fields, group_of, need, person_of
from bot.sandbox.http.transcript import group_json, inline_json, message_json
from bot.sandbox.people.people import Person

routes = web.RouteTableDef()


def _known(engine: Engine, person_id: int) -> Person:
    person = engine.people.get(person_id)
    if person is None:
        raise ControlError(f"there is no person {person_id}")
    return person


@routes.get("/groups")
async def list_groups(request: web.Request) -> web.Response:
    """Every group."""
    engine = request.app[ENGINE]
    return as_json([group_json(engine, group) for group in engine.groups.values()])


@routes.post("/groups")
async def make_group(request: web.Request) -> web.Response:
    """A new group of `by`, with members and the bot as asked for."""
    engine = request.app[ENGINE]
    body = await fields(request, title=str, by=int, members=list, bot=str)
    title, by = need(body, "title", "by")
    if body.get("bot") not in (None, "member", "administrator"):
        raise ControlError("bot must be member or administrator")
    maker, members = _known(engine, by), [_known(engine, person) for person in body.get("members", [])]
    group = maker.make_group(title)
    for person in members:
        maker.add(group, person)
    if body.get("bot"):
        maker.add(group)
    if body.get("bot") == "administrator":
        maker.promote(group)
    return as_json(group_json(engine, group), status=201)


@routes.post("/groups/{id:-\\d{1,16}}/members")
async def change_member(request: web.Request) -> web.Response:
    """Bring in, promote, put out; somebody who leaves does it by themselves."""
    engine = request.app[ENGINE]
    group = engine.groups.get(int(request.match_info["id"]))
    if group is None:
        raise web.HTTPNotFound
    body = await fields(request, by=int, id=int, status=str)
    by, status = need(body, "by", "status")
    actor, person = _known(engine, by), _known(engine, body["id"]) if "id" in body else None
    if status == "left" and person is actor:
        actor.leave(group)
    elif status == "kicked":
        actor.remove(group, person)
    elif status == "administrator":
        actor.promote(group, person)
    elif status == "member" and group.has(engine.bot_id if person is None else person.id):
        actor.demote(group, person)
    elif status == "member":
        actor.add(group, person)
    else:
        raise ControlError("status must be member, administrator, kicked or, for oneself, left")
    return as_json(group_json(engine, group))


@routes.get("/people/{id:\\d{1,16}}/inline")
async def show_inline(request: web.Request) -> web.Response:
    """The newest query of a person."""
    return as_json(inline_json(request.app[ENGINE].inline.latest.get(person_of(request).id)))


@routes.post("/people/{id:\\d{1,16}}/inline")
async def ask_inline(request: web.Request) -> web.Response:
    """Type "@bot text"; the answer comes later, with an event."""
    person = person_of(request)
    body = await fields(request, text=str, offset=str)
    (text,) = need(body, "text")
    query = person.inline_query(text, chat=group_of(request, person), offset=body.get("offset", ""))
    return as_json(inline_json(query))


@routes.post("/people/{id:\\d{1,16}}/choose")
async def choose(request: web.Request) -> web.Response:
    """Send a result."""
    person = person_of(request)
    query_id, result_id = need(await fields(request, query_id=str, result_id=str), "query_id", "result_id")
    query = request.app[ENGINE].inline.by_id.get(query_id)
    if query is None:
        raise ControlError(f"there is no query {query_id}")
    return as_json(message_json(person.choose(result_id, query)))


@routes.post("/people/{id:\\d{1,16}}/react")
async def react(request: web.Request) -> web.Response:
    """React to a message of a group."""
    person = person_of(request)
    body = await fields(request, message_id=int, emoji=(str, type(None)))
    (message_id,) = need(body, "message_id")
    messages = (group_of(request, person) or person.chat).messages
    if message_id not in messages:
        raise ControlError(f"there is no message {message_id}")
    person.react(messages[message_id], body.get("emoji"))
    return as_json(message_json(messages[message_id]))
