"""The screens that can be open, one group a dialog."""

from aiogram.fsm.state import State, StatesGroup


class ProfileSG(StatesGroup):
    """The profile: an overview, and one screen a question in the order of the first walk through."""

    overview = State()
    name = State()
    year = State()
    disciplines = State()
    interests = State()
    sectors = State()
    districts = State()
    level = State()
    benefits = State()
    hidden = State()


class MatchesSG(StatesGroup):
    """The ranking."""

    page = State()


class CardSG(StatesGroup):
    """One workstation."""

    card = State()


class BrowseSG(StatesGroup):
    """The list of all workstations and its filters."""

    results = State()
    park = State()
    district = State()
    sector = State()
    level = State()


class PauseSG(StatesGroup):
    """Quiet, and until when."""

    choose = State()
    date = State()


class StaffSG(StatesGroup):
    """What staff can do about people."""

    menu = State()
    station = State()
    hosts = State()
    team = State()
    sure = State()
    link = State()
    find = State()
    person = State()
    waiting = State()
    aside = State()


class AskSG(StatesGroup):
    """Asking for an introduction."""

    words = State()
    preview = State()
    sent = State()


class WriteSG(StatesGroup):
    """Words for the other side of a request."""

    words = State()


class RequestsSG(StatesGroup):
    """A fellow's requests."""

    all = State()
    one = State()
    sure = State()


class HostSG(StatesGroup):
    """What a host does."""

    menu = State()
    open = State()
    introduced = State()
    station = State()
    text = State()
    away = State()


class EventsSG(StatesGroup):
    """What is coming, and one event."""

    all = State()
    card = State()
    options = State()
    leave = State()


class StaffEventsSG(StatesGroup):
    """What staff do about events."""

    all = State()
    one = State()
    form = State()
    words = State()
    day = State()
    time = State()
    number = State()
    pin = State()
    disciplines = State()
    fewer = State()
    night = State()
    people = State()
    sure = State()


class TopicsSG(StatesGroup):
    """Open topics, and what a fellow wants to hear of them."""

    all = State()
    wishes = State()


class TopicSG(StatesGroup):
    """One topic, for a fellow."""

    card = State()
    sure = State()


class TopicEditSG(StatesGroup):
    """One topic, for who writes it, lets it out or looks after it."""

    overview = State()
    look = State()
    words = State()
    disciplines = State()
    deadline = State()
    interested = State()
    sure = State()


class OurTopicsSG(StatesGroup):
    """The topics of a host's workstation, or all of them for staff."""

    all = State()
    station = State()


class AnnounceSG(StatesGroup):
    """An announcement while staff write it."""

    write = State()
    events = State()


class CampaignSG(StatesGroup):
    """One message to many, from its audience to the confirmation; and those that went out."""

    audience = State()
    disciplines = State()
    districts = State()
    names = State()
    start = State()
    hour = State()
    sure = State()
    all = State()


class DigestSG(StatesGroup):
    """When and how a person wants their digest."""

    menu = State()
    often = State()
    day = State()
    hour = State()
    zone = State()
    pause = State()


class StaffDigestSG(StatesGroup):
    """How it stands with the digests, and whether to stop them all."""

    menu = State()
    sure = State()
