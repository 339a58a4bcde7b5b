"""The engine: one stateful Telegram for one bot, called like the Bot API."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.sandbox.faults import BAD_GATEWAY_HTML, Fault, error_of
from bot.sandbox.files import File
from bot.sandbox.methods import account, editing, groups, inline, sending
from bot.sandbox.people.people import People
from bot.sandbox.rules import spec
from bot.sandbox.rules.errors import ApiError, ConnectionDroppedError, not_imitated
from bot.sandbox.state import TOKEN, Call, State

_MODULES = (account, editing, groups, inline, sending)
METHODS: dict[str, Callable[[State, dict[str, Any], dict[str, File]], Any]] = {
    method: function
    for method in spec.load().methods
    for module in _MODULES
    if (function := getattr(module, re.sub("(?=[A-Z])", "_", method).lower(), None))
}


@dataclass(frozen=True)
class Reply:
    """An HTTP answer: `body` as JSON, or `html` where a proxy on the way answered instead of the Bot API."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    html: str | None = None


class Engine(State):
    """A local Telegram for one bot: `handle` is the bot's side, `people` the other side."""

    @cached_property
    def people(self) -> People:
        """Everybody who can write to the bot."""
        return People(self)

    async def handle(
        self, token: str, method: str, params: dict[str, Any], files: dict[str, File] | None = None
    ) -> Reply:
        """One call of the Bot API.

        `params` are strings as a form sends them, or typed values as a JSON body does; `files` the uploads by their
        field names. Never raises ApiError, which becomes the Reply; raises ConnectionDroppedError where a fault asks for it.
        """
        status, description = 200, None
        name = spec.load().method_named(method) or method
        warnings: list[str] = []
        try:
            result = await self._run(token, name, params, files or {}, warnings)
        except ApiError as error:
            status, description = error.code, error.description
            headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
            reply = Reply(status, error.body(), headers, error.html)
        except ConnectionDroppedError:
            status, description = 0, "connection dropped"
            raise
        else:
            reply = Reply(200, {"ok": True, "result": result})
        finally:
            if name != "getUpdates" or status != 200:
                self.calls.append(Call(name, params, status, description, warnings, self.clock.time()))
                self.changes.emit("call", method=name, status=status)
        return reply

    async def _run(
        self, token: str, method: str, params: dict[str, Any], files: dict[str, File], warnings: list[str]
    ) -> Any:
        facts = spec.load()
        if not TOKEN.fullmatch(token):
            raise ApiError(404)
        if token != self.token:
            raise ApiError(401)
        if method in facts.not_imitated:
            raise not_imitated(f"the method {method}")
        if method not in METHODS:
            raise ApiError(404, "method not found")
        fault = self.faults.take(method, params)
        await self._before(fault)
        warnings += [f"Telegram ignores the parameter {name}" for name in facts.unknown(method, params)]
        typed = facts.check(
            method, {**params, **{name: file for name, file in files.items() if name not in params}}
        )
        result = METHODS[method](self, typed, files)
        if inspect.isawaitable(result):
            result = await result
        if fault is not None and fault.kind == "drop_after":
            raise ConnectionDroppedError
        return result

    async def _before(self, fault: Fault | None) -> None:
        if fault is None:
            return
        if fault.kind == "delay":
            await asyncio.sleep(fault.delay_s)
        elif fault.kind == "drop_before":
            raise ConnectionDroppedError
        elif fault.kind == "502_html":
            raise ApiError(502, html=BAD_GATEWAY_HTML)
        elif error := error_of(fault):
            raise error
