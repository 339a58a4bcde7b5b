"""The parts of the control API that are no JSON: files, and the stream of changes."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from bot.sandbox.clock import iso
from bot.sandbox.http.control import ENGINE, ControlError

KEEP_ALIVE_S = 15.0
INLINE_TYPES = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg")

routes = web.RouteTableDef()


@routes.get("/files/{path:.+}")
async def download(request: web.Request) -> web.Response:
    """A file of a message. Only pictures and sound open in the page: anything else could bring a script of its own."""
    stored = request.app[ENGINE].files.by_path(request.match_info["path"])
    if stored is None:
        raise ControlError("there is no such file", 404)
    media_type = stored.file.guessed_type
    headers = {"Content-Security-Policy": "sandbox; default-src 'none'"}
    if media_type not in INLINE_TYPES:
        media_type, headers["Content-Disposition"] = "application/octet-stream", "attachment"
    return web.Response(body=stored.file.content, headers=headers | {"Content-Type": media_type})


@routes.get("/events")
async def events(request: web.Request) -> web.StreamResponse:
    """One server-sent event for each change."""
    engine = request.app[ENGINE]
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    with engine.changes.listen() as queue:
        await response.prepare(request)
        await response.write(b"retry: 1000\n: listening\n\n")
        while True:
            try:
                async with asyncio.timeout(KEEP_ALIVE_S):
                    change = await queue.get()
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            if change["kind"] == "closing":
                return response
            if change["kind"] == "clock":
                change = change | {"now": iso(engine.clock.time())}
            await response.write(f"data: {json.dumps(change, ensure_ascii=False)}\n\n".encode())
