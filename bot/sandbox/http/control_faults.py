"""The part of the control API about what goes wrong: faults on demand, and what the bot called.

GET  /faults, POST /faults       the fields of faults.Fault; DELETE /faults
GET  /calls                      what the bot called, oldest first; ?method= and ?problems=1 filter
"""

from __future__ import annotations

from dataclasses import asdict

from aiohttp import web

from bot.sandbox.clock import iso
from bot.sandbox.engine import Engine
from bot.sandbox.faults import Fault
from bot.sandbox.http.control import ENGINE, ControlError, as_json, fields, need

routes = web.RouteTableDef()


@routes.get("/faults")
async def list_faults(request: web.Request) -> web.Response:
    """The faults that are set."""
    return _faults(request.app[ENGINE])


def _faults(engine: Engine) -> web.Response:
    return as_json([asdict(fault) for fault in engine.faults.active])


@routes.post("/faults")
async def add_fault(request: web.Request) -> web.Response:
    """Set a fault."""
    words = {"kind": str, "method": str, "description": str}
    numbers = {"chat_id": int, "skip": int, "retry_after": int}
    body = await fields(request, **words, **numbers, count=(int, type(None)), delay_s=(int, float))
    need(body, "kind")
    try:
        request.app[ENGINE].faults.add(Fault(**body))
    except ValueError as error:
        raise ControlError(str(error)) from None
    return _faults(request.app[ENGINE])


@routes.delete("/faults")
async def clear_faults(request: web.Request) -> web.Response:
    """Remove all faults."""
    request.app[ENGINE].faults.clear()
    return _faults(request.app[ENGINE])


@routes.get("/calls")
async def calls(request: web.Request) -> web.Response:
    """What the bot called, with the checks' verdicts: ok, or the error's description, and warnings."""
    wanted, problems = request.query.get("method"), "problems" in request.query
    listed = [
        asdict(call) | {"ok": call.status == 200, "date": iso(call.date)}
        for call in request.app[ENGINE].calls
        if (wanted is None or call.method.lower() == wanted.lower())
        and (not problems or call.status != 200 or call.warnings)
    ]
    return as_json(listed)
