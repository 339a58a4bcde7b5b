"""All doors through which one person could learn of another, and that none opens to whom it must not.

A new composer, screen, inline offer, kind of campaign or list as a file fails here until it has its row: what is
walked to try it, or why it shows nobody.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast, get_args

import pytest
from aiogram.fsm.state import StatesGroup

import bot
from bot.app import build_composers
from bot.clock import Clock
from bot.handlers import states
from bot.handlers.events import inline as event_inline
from bot.handlers.topics import inline
from bot.ranking import topic_audience as audience
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.audience import Candidate
from bot.store.core.sqlite import Connection
from bot.store.digest import digests, inviting, planning
from bot.store.digest import facts as digest_facts
from bot.store.events import pairs as event_meets
from bot.store.events import seats as event_seats
from bot.store.events import signups
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions import requests
from bot.store.people import profiles, roles, users, visibility
from bot.store.privacy import erasure
from bot.store.topics import changes as topic_changes
from tests.store.event_world import NOON, START, agree, details, open_database, published, run_due

FELLOW, BOSS, STAFF = 7, 8, 99
EMPLOYER, SHARED = "employer", "shared"  # the fellow named the first; its host looks after the second too
Walk = Callable[[Connection], object]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """A fellow and the host of two workstations, who meet wherever people can; nobody hides yet."""
    db = open_database(tmp_path)
    agree(db, FELLOW, BOSS)
    db.execute("INSERT INTO workstations (id) VALUES ('employer'), ('shared')")
    for station in (EMPLOYER, SHARED):
        roles.add_host(db, BOSS, station, by=None, now=NOON)
    profiles.add_interest(db, FELLOW, 1, "lidar")
    planning.change(db, FELLOW, NOON, shown=True)
    event = published(db, NOON, details(on_site=9))
    for person in (FELLOW, BOSS):
        event_seats.sign_up(db, event, person, "on_site", NOON)
        event_seats.choose(db, event, person, "meets", True, NOON)
        event_seats.choose(db, event, person, "listed", True, NOON)
    db.execute("UPDATE events SET lists_attendees = 1")
    event_meets.settle(db, event, {FELLOW: (BOSS,), BOSS: (FELLOW,)}, NOON)
    run_due(db, START + timedelta(hours=2))
    for one, other in ((1, 2), (2, 1)):
        event_meets.wish(db, one, other, FELLOW if one == 1 else BOSS, "yes", START)
    db.execute("UPDATE users SET first_name = 'Wren', username = 'wren' WHERE id = ?", (FELLOW,))
    roles.add_staff(db, BOSS, by=None, now=NOON)
    _topic(db)
    for station, topic in ((EMPLOYER, None), (SHARED, None), (EMPLOYER, 1)):
        asked = request_asking.ask(db, FELLOW, station, "Hi", offers_username=True, now=NOON, topic_id=topic)
        assert asked.request
    request_changes.accept(db, 2, BOSS, NOON)
    shown = digests.WeekOutcome("digest", (digests.Item("fellow", SHARED, {}, fellow=FELLOW),))
    assert digests.record_asked(db, BOSS, "1", shown, NOON)
    _campaign(db)
    yield db
    db.close()


def _topic(db: Connection) -> None:
    number = topic_changes.draft(db, EMPLOYER, BOSS, NOON)
    assert number == 1
    topic_changes.write(db, 1, BOSS, NOON, {"title_en": "Fog", "text_en": "Lidar", "disciplines": ("0811",)})
    topic_changes.submit(db, 1, BOSS, NOON)
    topic_changes.approve(db, 1, STAFF, NOON)
    assert topic_changes.release(db, 1, STAFF, NOON)


def _campaign(db: Connection) -> None:
    """The release of a topic, and an announcement to all."""
    whys: dict[campaigns.KindName, str] = {"topic": "interests", "announcement": "fellow"}
    for kind, why in whys.items():
        number = campaigns.create(db, kind=kind, subject="1", by=STAFF, now=NOON, whys=(why,))
        campaign_audience.offer(db, number, [Candidate(FELLOW, (why,))], 1)


# -- what a host, a neighbour at an event and staff who host can find of the fellow; each is empty where they find nothing


def attendees(db: Connection) -> object:
    mine = signups.signup(db, 2)
    assert mine
    return signups.listed_names(db, 1, BOSS, NOON), event_meets.named_to(db, mine, NOON)


def event_contact(db: Connection) -> object:
    return event_meets.contact_of(db, 2, 1, BOSS)


def of_requests(db: Connection) -> object:
    shown = [
        one for one in (1, 2, 3) if (found := requests.request(db, one)) and requests.side_of(db, found, BOSS)
    ]
    lists = requests.for_host(db, BOSS), requests.introduced_to(db, BOSS), requests.of_topic(db, 1, BOSS)
    return shown, lists, requests.contact_of(db, 2, BOSS)


def host_digest(db: Connection) -> object:
    hidden = profiles.profile(db, FELLOW).hidden_from >= {EMPLOYER, SHARED}
    ranked = FELLOW in digest_facts.shown_fellows(db, NOON) and not hidden
    return ranked, visibility.may_be_offered(db, FELLOW, BOSS, SHARED, NOON)


def invitation(db: Connection) -> object:
    db.execute("DELETE FROM requests")
    (item,) = db.execute("SELECT id FROM digest_items WHERE kind = 'fellow'").fetchone() or (0,)
    return inviting.invite(db, item, BOSS, NOON).request


def release(db: Connection) -> object:
    """Whether a topic of the employer goes to the fellow, which its host hears when they answer."""
    found = campaigns.campaign(db, 1)
    assert found
    return audience.why_not(db, found, FELLOW, NOON) is None and not visibility.is_hidden(
        db, FELLOW, EMPLOYER
    )


def announcement(db: Connection) -> object:
    """What a host who is staff reads of the audience of an announcement."""
    found = campaigns.campaign(db, 2)
    assert found
    assert found.names_people(["fellow"])
    names = campaign_audience.first_of(db, found, BOSS, NOON, 9)
    db.execute("UPDATE campaign_recipients SET state = 'sent'")
    return names, [line.person for line in campaign_report.lines(db, 2, BOSS) if line.person]


def door(db: Connection) -> object:
    """What a host who is staff reads at the door: the list, which is a file too, and who was let in."""
    names = [
        (one.name, one.username, tuple(one.answers))
        for one in signups.roster(db, 1, BOSS)
        if one.signup.person != BOSS
    ]
    mine = signups.signup(db, 1)
    assert mine
    return [one for one in names if any(one)], signups.name_for(db, mine, BOSS)


def found_by_staff(db: Connection) -> object:
    """Whom a host who is staff finds by name, and may open."""
    found = [one.id for one in users.find(db, "Wren", 9)]
    return visibility.found_by(db, BOSS, found), visibility.found_by(db, BOSS, [FELLOW])


WALKS: tuple[Walk, ...] = (
    attendees, event_contact, of_requests, host_digest, invitation, release, announcement, door, found_by_staff,
)  # fmt: skip


def is_empty(found: object) -> bool:
    return all(is_empty(one) for one in found) if isinstance(found, tuple) else not found


@pytest.mark.parametrize("walk", WALKS)
def test_every_door_is_open_before_anybody_hides(db: Connection, walk: Walk) -> None:
    assert not is_empty(walk(db))


@pytest.mark.parametrize("walk", WALKS)
def test_an_excluded_host_finds_nothing_behind_any_door(db: Connection, walk: Walk) -> None:
    profiles.choose(db, FELLOW, "hidden_from", EMPLOYER, True)
    assert is_empty(walk(db))


@pytest.mark.parametrize("walk", WALKS)
def test_who_did_not_agree_to_the_present_consent_is_behind_no_door(db: Connection, walk: Walk) -> None:
    db.execute("UPDATE users SET consent_version = consent_version - 1 WHERE id = ?", (FELLOW,))
    assert is_empty(walk(db))


@pytest.mark.parametrize("walk", WALKS)
def test_who_was_erased_is_behind_no_door(db: Connection, walk: Walk) -> None:
    erasure.forget(db, FELLOW, NOON)
    assert is_empty(walk(db))


# What a fellow asked for stays asked in a pause, and who met keeps the contact that both gave.
@pytest.mark.parametrize("walk", [attendees, host_digest, invitation])
def test_who_wants_quiet_is_not_shown_anew(db: Connection, walk: Walk) -> None:
    users.pause(db, FELLOW, NOON + timedelta(days=30))
    assert is_empty(walk(db))


# -- the table of doors

NOBODY = "about the reader, workstations, topics or events alone"
SENT = "a message that its writer sends to staff from whom they do not hide, or staff back, copied without a name"
STAFF_ROLE = "who has a role, for staff, and who they are on Telegram"
NUMBERS = "numbers alone, a few hidden ones not among them"
Row = Walk | str
COMPOSERS: dict[Row, str] = {
    NOBODY: """consent-renew still-here desk-answered event-cancelled event-changed event-moved event-offer event-offer-over
        event-let-in event-note event-questions event-reminder event-seat event-update event-vain role-ended request-left request-void request-hidden
        topic-edited topic-moved topic-submitted topic-update campaign""",
    STAFF_ROLE: "invite-used",
    SENT: "desk-question desk-answer",
    NUMBERS: "campaign-held campaign-progress campaign-report requests-many requests-wait",
    attendees: "event-pairs event-after",
    event_contact: "event-contact",
    host_digest: "digest",
    of_requests: """invitation-over relay-outcome relayed request-accepted request-answer request-contact
        request-closed request-declined request-ended request-expired request-met request-new request-passed-on request-question
        request-remind request-update request-waits""",
    invitation: "request-invited",
}
SCREENS: dict[Row, str] = {
    NOBODY: """ProfileSG PapersSG MatchesSG CardSG BrowseSG PauseSG AskSG WriteSG RequestsSG TopicsSG TopicSG OurTopicsSG
        DigestSG StaffDigestSG AnnounceSG EventsSG:all EventsSG:options EventsSG:leave EventsSG:questions HostSG:station HostSG:wanted HostSG:text
        HostSG:away TopicEditSG:look TopicEditSG:words TopicEditSG:disciplines TopicEditSG:deadline TopicEditSG:sure
        StaffSG:menu StaffSG:station StaffSG:link StaffEventsSG:all StaffEventsSG:one StaffEventsSG:form
        StaffEventsSG:words StaffEventsSG:day StaffEventsSG:time StaffEventsSG:number StaffEventsSG:pin
        StaffEventsSG:title StaffEventsSG:when StaffEventsSG:where StaffEventsSG:seats
        StaffEventsSG:notes StaffEventsSG:note StaffEventsSG:note_text StaffEventsSG:note_when StaffEventsSG:series
        StaffEventsSG:disciplines StaffEventsSG:fewer StaffEventsSG:night StaffEventsSG:sure CampaignSG:start CampaignSG:hour CampaignSG:all""",
    STAFF_ROLE: "StaffSG:hosts StaffSG:team StaffSG:sure",
    found_by_staff: "StaffSG:find StaffSG:person",
    door: "StaffEventsSG:people",
    NUMBERS: """StaffSG:waiting StaffSG:aside CampaignSG:audience CampaignSG:disciplines CampaignSG:districts
        CampaignSG:sure""",
    attendees: "EventsSG:card",
    of_requests: "HostSG:menu HostSG:open HostSG:introduced TopicEditSG:overview TopicEditSG:interested",
    announcement: "CampaignSG:names",
}
KINDS: dict[Row, str] = {release: "topic", announcement: "announcement", NOBODY: "event"}
INLINE: dict[Row, str] = {NOBODY: "offer_events offer_topics offer_stations"}
FILES: dict[Row, str] = {
    announcement: "handlers/campaigns/report.py",
    door: "handlers/events/staff/door.py",
}


def listed(table: dict[Row, str]) -> list[str]:
    found = [name for names in table.values() for name in names.split()]
    assert len(found) == len(set(found))
    assert {row for row in table if not isinstance(row, str)} <= set(WALKS)
    return sorted(found)


def screens() -> set[str]:
    """Every state of every screen; a group is named whole where all of it is of one kind."""
    named = set(listed(SCREENS))
    groups = [one for one in vars(states).values() if inspect.isclass(one) and issubclass(one, StatesGroup)]
    return {
        group.__name__
        if group.__name__ in named
        else f"{group.__name__}:{(state.state or '').partition(':')[2]}"
        for group in groups
        for state in group.__states__
    }


def test_every_door_has_its_row() -> None:
    unused = cast(Any, None)
    assert listed(COMPOSERS) == sorted(build_composers(unused, Clock()))
    assert listed(SCREENS) == sorted(screens())
    assert listed(KINDS) == sorted(get_args(campaigns.KindName))
    offers = [name for one in (inline, event_inline) for name in vars(one) if name.startswith("offer_")]
    assert listed(INLINE) == sorted(offers)
    root = Path(bot.__file__).parent
    helper = root / "handlers" / "widgets" / "spreadsheet.py"
    sources = {path: path.read_text(encoding="utf-8") for path in root.rglob("*.py") if path != helper}
    writers = [path for path, source in sources.items() if "csv.writer(" in source or "csv_file(" in source]
    assert listed(FILES) == sorted(str(path.relative_to(root)) for path in writers)
