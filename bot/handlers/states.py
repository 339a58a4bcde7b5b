"""The screens that can be open, one group a dialog."""

from collections.abc import Iterator

from aiogram.fsm.state import State, StatesGroup


def states(count: int) -> Iterator[State]:
    """As many screens as names stand before it."""
    return (State() for _ in range(count))


class ProfileSG(StatesGroup):
    """The profile: an overview, and one screen a question in the order of the first walk through."""

    overview, name, year, disciplines, interests, sectors, districts, level, benefits, hidden = states(10)


class PapersSG(StatesGroup):
    """What a CV or a list of publications lets one propose for the profile."""

    lines = State()


class MatchesSG(StatesGroup):
    page = State()


class CardSG(StatesGroup):
    """One workstation."""

    card = State()


class BrowseSG(StatesGroup):
    results, park, district, sector, level = states(5)


class PauseSG(StatesGroup):
    choose, date = states(2)


class StaffSG(StatesGroup):
    menu, station, hosts, team, sure, link, find, person, waiting, aside = states(10)


class AskSG(StatesGroup):
    words, preview, sent = states(3)


class WriteSG(StatesGroup):
    """Words for the other side of a request."""

    words = State()


class RequestsSG(StatesGroup):
    all, one, sure = states(3)


class HostSG(StatesGroup):
    menu, open, introduced, station, text, away, wanted = states(7)


class EventsSG(StatesGroup):
    all, card, options, leave, questions = states(5)


class StaffEventsSG(StatesGroup):
    all, one, form, words, day, time, number, pin, disciplines, fewer, night, people, sure = states(13)
    title, when, where, seats, notes, note, note_text, note_when, series = states(9)


class TopicsSG(StatesGroup):
    """Open topics, and what a fellow wants to hear of them."""

    all, wishes = states(2)


class TopicSG(StatesGroup):
    """One topic, for a fellow."""

    card, sure = states(2)


class TopicEditSG(StatesGroup):
    """One topic, for who writes it, lets it out or looks after it."""

    overview, look, words, disciplines, deadline, interested, sure = states(7)


class OurTopicsSG(StatesGroup):
    """The topics of a host's workstation, or all of them for staff."""

    all, station = states(2)


class AnnounceSG(StatesGroup):
    write, events = states(2)


class CampaignSG(StatesGroup):
    """One message to many, from its audience to the confirmation; and those that went out."""

    audience, disciplines, districts, names, start, hour, sure, all = states(8)


class DigestSG(StatesGroup):
    menu, often, day, hour, zone, pause = states(6)


class StaffDigestSG(StatesGroup):
    """How it stands with the digests, and whether to stop them all."""

    menu, sure = states(2)
