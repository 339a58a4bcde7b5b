"""What is ranked, each kind in its one way: workstations, topics, events and fellows as documents."""

from __future__ import annotations

from dataclasses import replace

from bot.store.events.events import Event
from bot.store.topics.topics import Topic
from bot.store.workstations.workstations import Workstation
from matching.models import Document, Profile


def of_workstation(station: Workstation) -> Document:
    """All that a source says of it, and where it is."""
    return Document(
        station.id,
        name_en=station.name_en,
        name_zh=station.name_zh,
        directions_en=station.directions_en,
        directions_zh=station.directions_zh,
        focus_en=station.focus_en,
        focus_zh=station.focus_zh,
        disciplines=station.disciplines,
        level=station.level,
        district=station.district,
        sector=station.sector,
        benefits=station.benefits,
    )


def of_topic(topic: Topic, place: Document | None) -> Document:
    """Its own words and disciplines, and the place of its workstation."""
    place = place or Document(topic.workstation_id)
    return Document(
        str(topic.id),
        name_en=topic.title_en,
        name_zh=topic.title_zh,
        directions_en=topic.text_en,
        directions_zh=topic.text_zh,
        disciplines=topic.disciplines,
        level=place.level,
        district=place.district,
        sector=place.sector,
        benefits=place.benefits,
    )


def of_event(event: Event) -> Document:
    """Its words, and the disciplines that it is for."""
    return Document(
        str(event.id),
        name_en=event.title_en,
        name_zh=event.title_zh,
        directions_en=event.text_en,
        directions_zh=event.text_zh,
        disciplines=event.disciplines,
    )


def of_fellow(name: str, profile: Profile) -> Document:
    """Interests as directions, and disciplines; nothing else that they told us."""
    return Document(name, directions_en="\n".join(profile.interests), disciplines=profile.disciplines)


def about_topics(profile: Profile) -> Profile:
    """A profile without what the person called useful of workstations, whose ids could pass for those of topics."""
    return replace(profile, useful=frozenset(), not_useful=frozenset())
