"""Sends updates to the bot's webhook, one after the other."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.engine import Engine

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0  # of the sandbox's clock, doubled after each failure
ANSWER_WITHIN_S = 60.0


class WebhookSender:
    """Telegram sends on several connections at once; here an update waits for the answer to the one before."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    async def run(self) -> None:
        """Send for ever; the server starts and cancels it."""
        updates, clock = self.engine.updates, self.engine.clock
        pause, not_before = FIRST_PAUSE_S, 0.0
        async with ClientSession(timeout=ClientTimeout(total=ANSWER_WITHIN_S)) as session:
            while True:
                updates.wake.clear()
                pending = updates.pending() if updates.webhook_url else []
                wait = not_before - clock.time()
                if not pending:
                    await updates.wake.wait()
                elif wait > 0:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(wait):
                            await updates.wake.wait()
                elif await self._send(session, pending[0]):
                    updates.confirm_before(pending[0]["update_id"] + 1)
                    pause = FIRST_PAUSE_S
                else:
                    not_before = clock.time() + pause
                    pause = min(2 * pause, LONGEST_PAUSE_S)
                    self.engine.changes.emit("webhook", error=self.engine.webhook.last_error)

    async def _send(self, session: ClientSession, update: dict[str, object]) -> bool:
        """Whether the bot took the update; a method in its answer is executed, as Telegram does, unseen by the bot."""
        webhook = self.engine.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        try:
            async with session.post(
                webhook.url, json=update, headers=headers, allow_redirects=False
            ) as answer:
                body = await answer.text()
                if not 200 <= answer.status < 300:
                    self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
                    return False
        except (TimeoutError, ClientError) as error:
            timed_out = isinstance(error, TimeoutError)
            self._failed(
                "Connection timed out" if timed_out else f"Connection failed: {type(error).__name__}"
            )
            return False
        await self._execute(body)
        return True

    def _failed(self, message: str) -> None:
        self.engine.webhook.last_error = message
        self.engine.webhook.last_error_date = int(self.engine.clock.time())

    async def _execute(self, body: str) -> None:
        try:
            call = json.loads(body)
        except ValueError:
            return  # an answer without a method is the usual case
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            method = call.pop("method")
            await self.engine.handle(self.engine.token, method, call)
