"""What changes a topic. Each change is one transaction: the transition, who is told, what is due, and the audit row.

All times are UTC. Everything here asks for itself whether the person may; False says that they may not, or too late.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.clock import iso
from bot.store.core import audit, jobs, sizes
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection, exists, value_of
from bot.store.outbox import notices
from bot.store.people import roles
from bot.store.topics import topics
from bot.store.topics.topics import WORDS, Topic
from bot.store.topics.transitions import RELEASED, TRANSITIONS, Transition


def draft(db: Connection, workstation_id: str, by: int, now: datetime, key: str = "") -> int | None:
    """Begin a topic for a workstation; its id, or None where the person is neither its host nor staff.

    Once for each `key` (of the tap that makes it): again, it is the one that was made. Raises IntegrityError for an
    unknown workstation, and TooManyError.
    """
    if not (roles.is_host(db, by, workstation_id) or roles.is_staff(db, by)):
        return None
    made: int | None = value_of(db, "SELECT id FROM topics WHERE origin = ? AND origin <> ''", (key,))
    if made is None:
        sizes.check_room(db, "topics", by, now)
        row = {"made_by": by, "written_by": by, "changed_at": iso(now), "origin": key}
        made = table_of(db, "topics").insert({"workstation_id": workstation_id, **row}).last_pk
    return made


def add_demo(
    db: Connection, origin: str, workstation_id: str, words: Mapping[str, Any], now: datetime
) -> bool:
    """Take a demo topic in as one that is open; False where `origin`, its id in the list, was taken in before.

    Raises IntegrityError for an unknown workstation.
    """
    if exists(db, "SELECT 1 FROM topics WHERE origin = ?", (origin,)):
        return False
    row = {"workstation_id": workstation_id, "origin": origin, "demo": True, "state": "open"}
    dates = {"changed_at": iso(now), "released_at": iso(now)}
    number = int(table_of(db, "topics").insert({**row, **dates, **_columns(words)}).last_pk or 0)
    plan_deadline(db, number, words.get("deadline"))
    return True


def write(db: Connection, topic_id: int, by: int, now: datetime, words: Mapping[str, Any]) -> bool:
    """Change some of `WORDS`: of a draft at once, of a released topic in what waits for `publish`."""
    topic = _writable(db, topic_id, by)
    if topic is None:
        return False
    if unknown := set(words) - set(WORDS):
        raise TypeError(f"no words of a topic: {unknown}")
    if topic.state in RELEASED:
        pending = dict(topic.pending) | {name: _plain(value) for name, value in words.items()}
        same = {name: _plain(getattr(topic, name)) for name in WORDS}
        pending = {name: value for name, value in pending.items() if value != same[name]}
        _set(db, topic_id, pending=json.dumps(pending, ensure_ascii=False))
    else:
        _set(db, topic_id, **_columns(words), written_by=by, changed_at=iso(now))
    return True


def discard(db: Connection, topic_id: int, by: int) -> bool:
    """Throw a draft away, or what waits to be published of a released topic."""
    topic = _writable(db, topic_id, by)
    if topic is None:
        return False
    if topic.state in RELEASED:
        _set(db, topic_id, pending="{}")
    else:
        db.execute("DELETE FROM topics WHERE id = ?", (topic_id,))
    return True


def submit(db: Connection, topic_id: int, by: int, now: datetime) -> bool:
    """Send a draft to staff, who are told, all but who sends it."""
    if _writable(db, topic_id, by) is None or not _transition(db, topic_id, "submit", now, by=by):
        return False
    _tell(db, topic_id, roles.staff_ids(db), "topic-submitted", now, besides=by)
    return True


def approve(db: Connection, topic_id: int, by: int, now: datetime) -> bool:
    """Let a topic go out, as a member of staff who did not write it (where there is a second one)."""
    topic = topics.topic(db, topic_id)
    if topic is None or not topics.may_approve(db, topic, by):
        return False
    done = _transition(db, topic_id, "approve", now, by=by)
    if done:
        _tell(db, topic_id, _its_side(topic), "topic-moved", now, besides=by)
    return done


def release(db: Connection, topic_id: int, by: int | None, now: datetime) -> bool:
    """Approved -> open, for the campaign that sends it. False also where its last day is over."""
    topic = topics.topic(db, topic_id)
    if topic is None or (topic.deadline is not None and topic.deadline <= now):
        return False
    if not _transition(db, topic_id, "release", now, by=by):
        return False
    plan_deadline(db, topic_id, topic.deadline)
    _tell(db, topic_id, {*_its_side(topic), *roles.hosts_of(db, topic.workstation_id)}, "topic-moved", now)
    return True


def go_out(db: Connection, topic_id: int, by: int | None, now: datetime) -> bool:
    """Whether a topic may be sent now: one that is open, to more people, or an approved one, which this releases."""
    topic = topics.topic(db, topic_id)
    return topic is not None and (topic.is_open(now) or release(db, topic_id, by, now))


def drop_pending(db: Connection, topic_id: int, by: int, _: datetime) -> bool:
    """Throw away what waits to be published of a released topic, and leave a draft alone."""
    topic = topics.topic(db, topic_id)
    return topic is not None and topic.state in RELEASED and discard(db, topic_id, by)


def publish(db: Connection, topic_id: int, by: int, now: datetime) -> bool:
    """Put what waits in the place of a released topic's words; copies follow, and staff are told, all but `by`."""
    topic = _writable(db, topic_id, by)
    if topic is None or topic.state not in RELEASED or not topic.pending:
        return False
    after = topic.as_written()
    _set(
        db,
        topic_id,
        **_columns({name: getattr(after, name) for name in WORDS}),
        pending="{}",
        written_by=by,
        edited_at=iso(now),
        changed_at=iso(now),
    )
    audit.note(db, now, by, "topic-publish", f"topic:{topic_id}", ",".join(sorted(topic.pending)))
    plan_deadline(db, topic_id, after.deadline)
    _shown_anew(db, topic_id, now)
    _tell(db, topic_id, roles.staff_ids(db), "topic-edited", now, besides=by)
    return True


def reopen(db: Connection, topic_id: int, by: int, now: datetime) -> bool:
    """Take "filled" back, as long as the deadline has not passed."""
    topic = topics.topic(db, topic_id)
    if topic is None or (topic.deadline is not None and topic.deadline <= now):
        return False
    return _reopen(db, topic_id, by, now)


def plan_deadline(db: Connection, topic_id: int, deadline: datetime | None) -> None:
    """Let a released topic close at its deadline; an earlier plan then does nothing."""
    if deadline is not None:
        jobs.plan(db, "topic-deadline", f"{topic_id}:{iso(deadline)}", deadline, {"topic": topic_id})


def _by_side(name: Transition) -> Callable[[Connection, int, int, datetime], bool]:
    """A transition that anybody on the topic's side may make."""

    def change(db: Connection, topic_id: int, by: int, now: datetime) -> bool:
        topic = topics.topic(db, topic_id)
        if topic is None or not topics.may_write(db, topic, by):
            return False
        done = _transition(db, topic_id, name, now, by=by)
        if done:
            _tell(db, topic_id, _its_side(topic), "topic-moved", now, besides=by)
        return done

    return change


take_back = _by_side("take back")
"""Make a topic that was not released a draft again, to be changed; its writer is told if it is not them."""
fill = _by_side("fill")
"""Say that somebody was found: nobody can take it up any more."""
close = _by_side("close")
"""End a topic for good, released or not; its writer is told if it is not them."""
_reopen = _by_side("reopen")


def _transition(db: Connection, topic_id: int, name: Transition, now: datetime, *, by: int | None) -> bool:
    """One transition of the table, compare-and-set; whoever has seen the topic sees it anew."""
    before = topics.topic(db, topic_id)
    after = TRANSITIONS.get((name, before.state)) if before else None
    if before is None or after is None:
        return False
    db.execute(
        """
        UPDATE topics SET state = :after, changed_at = :now, pending = '{}',
            released_at = iif(:after = 'open', coalesce(released_at, :now), released_at)
        WHERE id = :id AND state = :before
        """,
        {"after": after, "now": iso(now), "id": topic_id, "before": before.state},
    )
    audit.note(db, now, by, f"topic-{name.replace(' ', '-')}", f"topic:{topic_id}")
    if before.was_released:
        _shown_anew(db, topic_id, now)
    return True


def _shown_anew(db: Connection, topic_id: int, now: datetime) -> None:
    sql = "UPDATE topics SET version = version + 1 WHERE id = ? RETURNING version"
    version = value_of(db, sql, (topic_id,))
    topics.COPIES.plan_update(db, topic_id, version, now)


def _writable(db: Connection, topic_id: int, by: int) -> Topic | None:
    topic = topics.topic(db, topic_id)
    if topic is None or topic.state not in ("draft", *RELEASED) or not topics.may_write(db, topic, by):
        return None
    return topic


def _its_side(topic: Topic) -> set[int]:
    return {person for person in (topic.made_by, topic.written_by) if person is not None}


def _tell(
    db: Connection,
    topic_id: int,
    people: Iterable[int],
    type: str,
    now: datetime,
    *,
    besides: int | None = None,
) -> None:
    for person in sorted({*people} - {besides}):
        notices.tell(db, person, type, f"{topic_id}:{person}:{iso(now)}", {"topic": topic_id}, now)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return iso(value)
    return list(value) if isinstance(value, tuple) else value


def _columns(words: Mapping[str, Any]) -> dict[str, Any]:
    plain = {name: _plain(value) for name, value in words.items()}
    if "disciplines" in plain:
        plain["disciplines"] = json.dumps(plain["disciplines"])
    return plain


def _set(db: Connection, topic_id: int, **columns: Any) -> None:
    table_of(db, "topics").update(topic_id, columns)


def _close_at_deadline(db: Connection, job: Job, now: datetime) -> None:
    topic = topics.topic(db, int(job.refs["topic"]))
    # It is later, or none, where it was moved meanwhile.
    if topic is None or topic.deadline is None or topic.deadline > now or topic.state not in RELEASED:
        return
    if topic.state == "open" and _transition(db, topic.id, "close", now, by=None):
        hosts = roles.hosts_of(db, topic.workstation_id)
        _tell(db, topic.id, {*_its_side(topic), *hosts}, "topic-moved", now)


JOBS: dict[str, JobFunction] = {"topic-deadline": _close_at_deadline, **topics.COPIES.jobs}
