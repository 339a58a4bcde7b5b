"""At which hours what is sent: a rule for every type of delivery."""

from __future__ import annotations

from typing import Any, cast

from bot.app import build_composers
from bot.clock import Clock
from bot.store.outbox.rules import AT_ANY_HOUR, BY_DAY


def test_every_type_waits_for_the_day_or_says_why_it_does_not() -> None:
    unused = cast(Any, None)
    assert sorted([*BY_DAY, *AT_ANY_HOUR]) == sorted(build_composers(unused, Clock()))
