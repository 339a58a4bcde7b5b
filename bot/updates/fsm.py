"""aiogram's FSM storage in the bot's own SQLite file, one transaction with the update that changes it.

While an update is handled, what it writes here waits in an overlay; the inbox stores it together with the mark
that the update is done. A kill before that finds the conversation as it was and handles the update again; a kill
after it finds both.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from aiogram.exceptions import DataNotDictLikeError
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.fsm.storage.base import DefaultKeyBuilder as KeyBuilder

from bot.clock import Clock
from bot.store.core import fsm
from bot.store.core.fsm import FsmRow
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Overlay:
    """What one update has read and written so far. `changed` holds the keys that differ from the store."""

    rows: dict[str, FsmRow] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    open: bool = True

    def changes(self) -> list[FsmRow]:
        """The rows to store."""
        return [self.rows[key] for key in sorted(self.changed)]


_overlay: ContextVar[Overlay | None] = ContextVar("fsm_overlay", default=None)


@contextmanager
def collect() -> Iterator[Overlay]:
    """Keep the FSM writes of this task, and of the tasks it starts, in an overlay until the block ends.

    Tasks that go on after the block write to the store at once, like everything outside of an update.
    """
    overlay = Overlay()
    token = _overlay.set(overlay)
    try:
        yield overlay
    finally:
        overlay.open = False
        _overlay.reset(token)


def forget_screens() -> None:
    """Leave this update's screens as they were before it.

    A handler that raised has stored a part of them only: aiogram-dialog writes a stack at once, and what the stack
    refers to once the handler has returned.
    """
    if overlay := _current():
        for key in [key for key in overlay.rows if "aiogd:" in key]:
            del overlay.rows[key]
            overlay.changed.discard(key)


class SqliteStorage(BaseStorage):
    """State and data of conversations. Data must be what JSON can hold; reads always give a copy of one's own."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """`store` stays its opener's to close."""
        self._store = store
        self._clock = clock
        # aiogram-dialog keeps each of its stacks and contexts under a destiny of its own.
        self._keys = KeyBuilder(with_destiny=True, with_business_connection_id=True)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Set or (None) end the state."""
        await self._change(key, {"state": state.state if isinstance(state, State) else state})

    async def get_state(self, key: StorageKey) -> str | None:
        """The state, as this update has left it so far."""
        return (await self._row(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace the data; with none where they are larger than any screen needs. Raises TypeError or ValueError for what
        JSON cannot hold."""
        if not isinstance(data, dict):
            raise DataNotDictLikeError(f"data must be a dict, not {type(data).__name__}")
        # ASCII, because Telegram's texts may hold half a surrogate pair, which SQLite's text may not.
        text = json.dumps(data, allow_nan=False)
        if len(text) > fsm.DATA_AT_MOST:
            log.error("a conversation of %d bytes is not kept", len(text))
            text = "{}"
        await self._change(key, {"data": text})

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data, as this update has left it so far."""
        data: dict[str, Any] = json.loads((await self._row(key)).data)
        return data

    async def close(self) -> None:
        """Nothing to do: the store is closed by whoever opened it."""

    def _empty(self, key: StorageKey) -> FsmRow:
        return FsmRow(self._keys.build(key), key.user_id, key.chat_id)

    async def _row(self, key: StorageKey) -> FsmRow:
        empty, overlay = self._empty(key), _current()
        if overlay and empty.key in overlay.rows:
            return overlay.rows[empty.key]
        row = await self._store.read(fsm.load, empty.key) or empty
        if overlay:
            # Another task of the same update may have been quicker; then its row is the newer one.
            row = overlay.rows.setdefault(row.key, row)
        return row

    async def _change(self, key: StorageKey, changes: Mapping[str, Any]) -> None:
        row, overlay = await self._row(key), _current()
        if overlay is None:
            await self._store.write(_change, self._empty(key), changes, self._clock.now())
            return
        # From the overlay anew and without an await, so that no change made meanwhile is lost.
        overlay.rows[row.key] = replace(overlay.rows.get(row.key, row), **changes)
        overlay.changed.add(row.key)


def _current() -> Overlay | None:
    overlay = _overlay.get()
    return overlay if overlay and overlay.open else None


def _change(db: Connection, empty: FsmRow, changes: Mapping[str, Any], now: datetime) -> None:
    fsm.save(db, [replace(fsm.load(db, empty.key) or empty, **changes)], now)
