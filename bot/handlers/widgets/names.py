"""Names of coded things in the reader's language, from the seed data."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from bot import zones
from bot.importing import facts
from bot.importing.records import Clause
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.store.workstations.workstations import Workstation
from bot.texts import Html, Texts
from matching.models import Preference

HOME = "Asia/Shanghai"


class HasNames(Protocol):
    """Anything of the seed data that has a name in both languages."""

    @property
    def name_en(self) -> str: ...

    @property
    def name_zh(self) -> str: ...


def escaped(text: str) -> Html:
    """A person's own words as HTML."""
    return Html(html.escape(text, quote=False))


def quoted(text: str) -> Html:
    """A person's own words, set off. Not through Fluent, which takes no value of more than 2,500 characters."""
    return Html(f"<blockquote>{html.escape(text, quote=False)}</blockquote>")


def name(record: HasNames, texts: Texts) -> str:
    """The name in the reader's language, or the one that there is."""
    return texts.pick(record.name_en, record.name_zh)


def station(pairs: Mapping[str, tuple[str, str]], workstation_id: str, texts: Texts) -> str:
    """The name of a workstation, of those (English, Chinese) that the store gives; its id where it is not listed any more."""
    return texts.pick(*pairs.get(workstation_id, (workstation_id, workstation_id)))


async def station_name(store: Store, workstation_id: str, texts: Texts) -> str:
    """The same for one workstation."""
    return station(await store.read(workstations.names, [workstation_id]), workstation_id, texts)


def of(codes: Iterable[str], records: Mapping[str, HasNames], texts: Texts) -> list[str]:
    """The names of `codes`; a code that the seed data no longer know stands for itself."""
    return [name(records[code], texts) if code in records else code for code in codes]


def _of(records: Callable[[], Mapping[str, HasNames]]) -> Callable[[Iterable[str], Texts], list[str]]:
    return lambda codes, texts: of(codes, records(), texts)


disciplines = _of(facts.disciplines)  # of the first level
districts = _of(facts.districts)
sectors = _of(facts.sectors)
benefits = _of(facts.benefits)
parks = _of(facts.parks)


def preference(wish: Preference, texts: Texts) -> str:
    """A wish in a few words: the district, sector or benefit by its name, the level by its word."""
    if wish.kind == "level":
        return texts.plain(f"level-{wish.value}")
    named = {"sector": sectors, "district": districts, "benefit": benefits}[wish.kind]
    return named([wish.value], texts)[0]


def facts_line(workstation: Workstation, texts: Texts) -> str:
    """Demo mark, level, district and sector of a workstation, as far as they are known."""
    parts = [texts.plain("match-demo")] if workstation.demo else []
    if workstation.level:
        parts.append(texts.plain(f"level-{workstation.level}"))
    parts += districts([workstation.district], texts) if workstation.district else []
    parts += sectors([workstation.sector], texts) if workstation.sector else []
    return " · ".join(parts)


def policy_fact(fact: Clause, texts: Texts) -> Html:
    """A fact with its date, whom it holds for, and its source."""
    source = facts.sources()[fact.source[0]]
    values = {
        "fact": texts.pick(fact.text_en, fact.text_zh),
        "asof": fact.as_of or texts.plain("unknown"),
        "scope": texts.pick(fact.place_en, fact.place_zh),
    }
    if source.link.startswith("http"):
        return texts("policy-fact", url=source.link, **values)
    return texts("policy-fact-unlinked", **values)


def zone_name(zone: str, texts: Texts) -> str:
    """A zone by its city in the reader's language; China's by those where its readers are."""
    return texts.plain("digest-zone-china") if zone == HOME else zones.name(zone, texts.language)


def clock_name(zone: str, texts: Texts) -> str:
    """By whose clock something is said."""
    return (
        texts.plain("clock-home") if zone == HOME else texts.plain("clock-own", zone=zone_name(zone, texts))
    )
