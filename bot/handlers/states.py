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


class RequestsSG(StatesGroup):
    """A fellow's requests."""

    all = State()
    one = State()


class HostSG(StatesGroup):
    """What a host does."""

    menu = State()
    open = State()
    introduced = State()
    station = State()
    text = State()
    away = State()
