"""The sandbox over HTTP: the Bot API for the bot, the control API and the page for people."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.sandbox.engine import Engine
from bot.sandbox.files import UPLOAD_BYTES, File
from bot.sandbox.http import control, control_events, control_faults, control_groups
from bot.sandbox.http.control import ENGINE
from bot.sandbox.http.webhook import WebhookSender
from bot.sandbox.rules.errors import ApiError, ConnectionDroppedError

PAGE = Path(__file__).parents[1] / "page"
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY"}
ANY_HOST = web.AppKey("any_host", bool)
PAGE_FILES = web.AppKey("page_files", dict[str, Path])
OWN_NAMES = ("127.0.0.1", "localhost", "::1")

routes = web.RouteTableDef()


async def serve(
    engine: Engine, host: str = "127.0.0.1", port: int = 8081, *, allow_remote: bool = False
) -> web.AppRunner:
    """Listen; the runner's `addresses` say where (port 0 takes a free one), `await runner.cleanup()` stops it.

    Raises ValueError for a host that other machines can reach, unless `allow_remote`: whoever reaches the sandbox
    plays every person in it. Raises OSError where the port is taken.
    """
    if not allow_remote and not _is_loopback(host):
        raise ValueError(f"the sandbox listens on this machine only (127.0.0.1), not on {host}")
    runner = web.AppRunner(
        build_app(engine, any_host=allow_remote),
        access_log=None,
        handler_cancellation=True,
        shutdown_timeout=2.0,
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner


def address_of(runner: web.AppRunner) -> str:
    """The URL where it listens."""
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}"


def build_app(engine: Engine, *, any_host: bool = False) -> web.Application:
    """The application; `any_host` lets browsers call it by other names than this machine's own."""
    app = web.Application(
        middlewares=[refuse_strangers, control.json_errors], client_max_size=UPLOAD_BYTES + 1_000_000
    )
    app[ENGINE] = engine
    app[ANY_HOST] = any_host
    for table in (
        routes,
        control.routes,
        control_groups.routes,
        control_faults.routes,
        control_events.routes,
    ):
        app.add_routes(table)
    app[PAGE_FILES] = {str(path.relative_to(PAGE)): path for path in PAGE.rglob("*") if path.is_file()}
    app.router.add_get("/{name:.*}", page_file)
    app.cleanup_ctx.append(_webhooks)
    app.on_shutdown.append(_let_go)
    return app


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


async def _webhooks(app: web.Application) -> AsyncIterator[None]:
    task = asyncio.create_task(WebhookSender(app[ENGINE]).run())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _let_go(app: web.Application) -> None:
    # long polls and event streams would hold the server up
    app[ENGINE].updates.end_poll()
    app[ENGINE].changes.emit("closing")


@web.middleware
async def refuse_strangers(request: web.Request, handler: Any) -> web.StreamResponse:
    """Refuse what another site's page in the same browser sends here, by its Origin or under a name of its own."""
    origin = request.headers.get("Origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.host
    foreign |= request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site")
    if foreign and request.headers.get("Sec-Fetch-Mode") == "navigate" and request.method == "GET":
        foreign = request.path != "/"  # following a link to the page is fine
    # a name of the attacker's own that resolves to 127.0.0.1 would make their page same-origin
    foreign |= not request.app[ANY_HOST] and urlsplit(f"//{request.host}").hostname not in OWN_NAMES
    if foreign:
        return web.json_response({"error": "the sandbox answers its own page only"}, status=403)
    response: web.StreamResponse = await handler(request)
    if not response.prepared:
        response.headers.update(HEADERS)
    return response


async def page_file(request: web.Request) -> web.FileResponse:
    """The page and what belongs to it; only files that were there when the server started."""
    path = request.app[PAGE_FILES].get(request.match_info["name"] or "index.html")
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})


@routes.get("/bot{token:[^/]+}/{method:[^/]*}")
@routes.post("/bot{token:[^/]+}/{method:[^/]*}")
async def bot_api(request: web.Request) -> web.Response:
    """A call of the Bot API."""
    engine = request.app[ENGINE]
    try:
        params, files = await read_call(request)
    except ApiError as error:
        return web.json_response(error.body(), status=error.code)
    try:
        reply = await engine.handle(request.match_info["token"], request.match_info["method"], params, files)
    except ConnectionDroppedError:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if reply.html is not None:
        return web.Response(
            status=reply.status, text=reply.html, content_type="text/html", headers=reply.headers
        )
    return web.json_response(reply.body, status=reply.status, headers=reply.headers)


async def read_call(request: web.Request) -> tuple[dict[str, Any], dict[str, File]]:
    """Parameters and uploads of a call: query string, urlencoded or multipart form, or JSON."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, File] = {}
    try:
        if request.content_type == "application/json":
            body = json.loads(await request.read() or b"{}")
            if not isinstance(body, dict):
                raise ApiError(400, "can't parse request: JSON object expected")
            params |= body
        elif request.method == "POST":
            for name, value in (await request.post()).items():
                if isinstance(value, web.FileField):
                    files[name] = File(value.filename, value.file.read(), value.content_type)
                else:
                    params[name] = value if isinstance(value, str) else bytes(value).decode()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413) from None
    except ValueError:
        raise ApiError(400, "can't parse request body") from None
    return params, files


@routes.get("/file/bot{token:[^/]+}/{path:.+}")
async def bot_file(request: web.Request) -> web.Response:
    """The bytes of a file that getFile gave a path for."""
    engine = request.app[ENGINE]
    if request.match_info["token"] != engine.token:
        error = ApiError(401)
        return web.json_response(error.body(), status=error.code)
    stored = engine.files.by_path(request.match_info["path"])
    if stored is None:
        error = ApiError(404)
        return web.json_response(error.body(), status=error.code)
    return web.Response(body=stored.file.content, content_type="application/octet-stream")
