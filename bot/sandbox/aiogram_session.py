"""An aiogram session that calls the engine in the same process: fast tests, and the same checks as over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any, cast

from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError

from bot.sandbox.engine import Engine
from bot.sandbox.files import File
from bot.sandbox.rules.errors import ConnectionDroppedError

if TYPE_CHECKING:
    from aiogram import Bot
    from aiogram.methods import TelegramMethod
    from aiogram.methods.base import TelegramType
    from aiogram.types import InputFile


class SandboxSession(BaseSession):
    """Give it to `aiogram.Bot(engine.token, session=SandboxSession(engine))`."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.engine = engine

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109  (aiogram's signature)
    ) -> TelegramType:
        """One call; raises aiogram's own exceptions, as over HTTP."""
        uploads: dict[str, InputFile] = {}
        params: dict[str, Any] = {}
        for name, value in method.model_dump(warnings=False).items():
            prepared = self.prepare_value(value, bot=bot, files=uploads)
            if prepared:  # what is empty is not sent, which is how aiogram fills its form
                params[name] = prepared
        files = {key: await _read(bot, key, upload) for key, upload in uploads.items()}
        seconds = self.timeout if timeout is None else timeout
        try:
            async with asyncio.timeout(seconds):
                reply = await self.engine.handle(bot.token, method.__api_method__, params, files)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except ConnectionDroppedError as error:
            raise TelegramNetworkError(
                method=method, message="ServerDisconnectedError: Server disconnected"
            ) from error
        content = self.json_dumps(reply.body) if reply.html is None else reply.html
        response = self.check_response(bot=bot, method=method, status_code=reply.status, content=content)
        return cast("TelegramType", response.result)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109  (aiogram's signature)
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """The bytes of a file by its download address; raises FileNotFoundError for an unknown one."""
        stored = self.engine.files.by_path(url.partition(f"/bot{self.engine.token}/")[2])
        if stored is None:
            raise FileNotFoundError("there is no such file on the sandbox")
        for start in range(0, len(stored.file.content), chunk_size):
            yield stored.file.content[start : start + chunk_size]

    async def close(self) -> None:
        """Nothing is open."""


async def _read(bot: Bot, key: str, upload: InputFile) -> File:
    content = b"".join([chunk async for chunk in upload.read(bot)])
    return File(upload.filename or key, content)
