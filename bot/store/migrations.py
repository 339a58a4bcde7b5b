"""The tables. Numbered functions; once shipped, none is edited: a change is a new one at the end."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.clock import Clock
from bot.store.backup import back_up
from bot.store.sqlite import Connection

migrations = Migrations("zhanyou")


def migrate(db: Connection, path: Path, clock: Clock) -> None:
    """Apply what is pending, all of it or nothing. An existing database is copied first, beside itself.

    `db` is the writing connection of `path`. The copy is named after the first pending migration.
    """
    tables = Database(db)
    pending = migrations.pending(tables)
    if not pending:
        return
    if tables.table_names():
        back_up(path, path.with_name(f"{path.stem}.before-{pending[0].name}.db"), clock.now())
    apply_pending(db)


def apply_pending(db: Connection) -> None:
    """Apply what is pending, all of it or nothing, without a copy."""
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(db))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@migrations()
def m001_first_tables(db: Database) -> None:
    """People, what they tell and choose, the workstations, and what makes the bot safe to kill."""
    db.executescript(_M001)


_M001 = """
CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    language TEXT CHECK (language IN ('zh', 'en')),
    consent_version INTEGER,
    consented_at TEXT,
    username TEXT,
    first_name TEXT,
    created_at TEXT NOT NULL,
    unreachable_at TEXT,
    CHECK ((consent_version IS NULL) = (consented_at IS NULL)),
    CHECK (consent_version IS NOT NULL OR (username IS NULL AND first_name IS NULL))
) STRICT;

CREATE TABLE workstations (
    id TEXT PRIMARY KEY,
    name_en TEXT NOT NULL DEFAULT '',
    name_zh TEXT NOT NULL DEFAULT '',
    level TEXT CHECK (level IN ('national', 'municipal')),
    district TEXT NOT NULL DEFAULT '',
    district_as_published TEXT NOT NULL DEFAULT '',
    park TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    directions_en TEXT NOT NULL DEFAULT '',
    directions_zh TEXT NOT NULL DEFAULT '',
    focus_en TEXT NOT NULL DEFAULT '',
    focus_zh TEXT NOT NULL DEFAULT '',
    station_fact_en TEXT NOT NULL DEFAULT '',
    station_fact_zh TEXT NOT NULL DEFAULT '',
    host_fact_en TEXT NOT NULL DEFAULT '',
    host_fact_zh TEXT NOT NULL DEFAULT '',
    caveat_en TEXT NOT NULL DEFAULT '',
    caveat_zh TEXT NOT NULL DEFAULT '',
    benefits TEXT NOT NULL DEFAULT '[]' CHECK (json_type(benefits) = 'array'),
    sources TEXT NOT NULL DEFAULT '[]' CHECK (json_type(sources) = 'array'),
    as_of TEXT NOT NULL DEFAULT '',
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    origin TEXT NOT NULL DEFAULT '',
    updated_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE profiles (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL DEFAULT '',
    doctorate_year INTEGER,
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    sectors TEXT NOT NULL DEFAULT '[]' CHECK (json_type(sectors) = 'array'),
    districts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(districts) = 'array'),
    level TEXT CHECK (level IN ('national', 'municipal')),
    only_level INTEGER NOT NULL DEFAULT 0 CHECK (only_level IN (0, 1)),
    only_districts INTEGER NOT NULL DEFAULT 0 CHECK (only_districts IN (0, 1)),
    benefits TEXT NOT NULL DEFAULT '[]' CHECK (json_type(benefits) = 'array'),
    hidden_from TEXT NOT NULL DEFAULT '[]' CHECK (json_type(hidden_from) = 'array')
) STRICT;

CREATE TABLE interests (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE choices (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    kind TEXT NOT NULL CHECK (kind IN ('saved', 'dismissed')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, workstation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX choices_by_workstation ON choices (workstation_id);

-- Nothing is told before consent: the tables themselves refuse it.
CREATE TRIGGER profiles_need_consent BEFORE INSERT ON profiles
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER interests_need_consent BEFORE INSERT ON interests
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER choices_need_consent BEFORE INSERT ON choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

CREATE TABLE fsm (
    key TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    state TEXT,
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_type(data) = 'object'),
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX fsm_by_user ON fsm (user_id);

CREATE TABLE updates_seen (
    update_id INTEGER PRIMARY KEY,
    sender INTEGER NOT NULL,
    user_id INTEGER,
    body TEXT CHECK (json_valid(body)),
    received_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    done_at TEXT,
    failed_at TEXT,
    error TEXT
) STRICT;
CREATE INDEX updates_pending ON updates_seen (received_at, update_id) WHERE done_at IS NULL AND failed_at IS NULL;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor INTEGER,
    action TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


@migrations()
def m002_outbox(db: Database) -> None:
    """What is to be sent, and what is to happen at a moment."""
    db.executescript(_M002)


_M002 = """
-- No foreign key to users: what was sent to whom is counted even where the person has left, until erasure.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dedup TEXT NOT NULL UNIQUE,
    recipient INTEGER NOT NULL,
    type TEXT NOT NULL,
    refs TEXT NOT NULL DEFAULT '{}' CHECK (json_type(refs) = 'object'),
    once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN
        ('queued', 'claimed', 'inflight', 'sent', 'blocked', 'failed', 'expired', 'cancelled', 'uncertain')),
    not_before TEXT NOT NULL,
    due_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    claimed_at TEXT,
    message_id INTEGER,
    error TEXT,
    created_at TEXT NOT NULL,
    done_at TEXT,
    CHECK ((done_at IS NULL) = (state IN ('queued', 'claimed', 'inflight')))
) STRICT;
CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE state = 'queued';
CREATE INDEX deliveries_expiry ON deliveries (expires_at) WHERE state = 'queued';
CREATE INDEX deliveries_taken ON deliveries (state) WHERE state IN ('claimed', 'inflight');
CREATE INDEX deliveries_open ON deliveries (recipient, not_before, id)
    WHERE state IN ('queued', 'claimed', 'inflight');
CREATE INDEX deliveries_by_message ON deliveries (recipient, message_id);
CREATE INDEX deliveries_done ON deliveries (done_at);

CREATE TABLE jobs (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    due_at TEXT NOT NULL,
    try_at TEXT NOT NULL,
    expires_at TEXT,
    refs TEXT NOT NULL DEFAULT '{}' CHECK (json_type(refs) = 'object'),
    state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'done', 'expired', 'cancelled', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    done_at TEXT,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX jobs_due ON jobs (try_at, due_at, kind, key) WHERE state = 'due';
"""


@migrations()
def m003_requests(db: Database) -> None:
    """Fellows' requests to be introduced, each side's state, and which message belongs to which request."""
    db.executescript(_M003)


_M003 = """
CREATE TABLE requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fellow_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    host_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    words TEXT NOT NULL DEFAULT '',
    reason TEXT CHECK (reason IN ('full', 'field', 'elsewhere', 'own')),
    created_at TEXT NOT NULL,
    asked_at TEXT,
    expires_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;
CREATE UNIQUE INDEX requests_one_open ON requests (fellow_id, workstation_id) WHERE closed_at IS NULL;
CREATE INDEX requests_by_workstation ON requests (workstation_id) WHERE closed_at IS NULL;
CREATE INDEX requests_by_fellow ON requests (fellow_id, id);
CREATE INDEX requests_by_host ON requests (host_id);
CREATE TRIGGER requests_need_consent BEFORE INSERT ON requests
WHEN (SELECT consent_version FROM users WHERE id = NEW.fellow_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

CREATE TABLE request_sides (
    request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('fellow', 'host')),
    state TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT 'relay' CHECK (contact IN ('relay', 'mutual', 'shared')),
    met TEXT CHECK (met IN ('yes', 'not_yet', 'no')),
    why TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    PRIMARY KEY (request_id, side),
    CHECK (state IN ('agreed', 'ended') OR (side = 'fellow' AND state = 'withdrawn')
        OR (side = 'host' AND state IN ('waiting', 'asked', 'declined', 'expired')))
) STRICT, WITHOUT ROWID;

-- Ids alone: an answer to one of these messages belongs to the request.
CREATE TABLE relays (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL DEFAULT 'talk' CHECK (purpose IN ('talk', 'view', 'decline', 'why')),
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relays_by_request ON relays (request_id);
-- What was delivered about a request can be answered from the moment at which its message has an id.
CREATE TRIGGER relays_from_deliveries AFTER UPDATE OF message_id ON deliveries
WHEN NEW.message_id IS NOT NULL AND NEW.refs ->> '$.request' IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO relays (chat_id, message_id, request_id, purpose)
    SELECT NEW.recipient, NEW.message_id, requests.id,
        iif(NEW.type IN ('request-new', 'request-remind', 'request-accepted'), 'view', 'talk')
    FROM requests WHERE requests.id = NEW.refs ->> '$.request';
END;
"""


@migrations()
def m004_people(db: Database) -> None:
    """Hosts, staff, invitations to be one, pauses, and what a restore needs to erase again."""
    db.executescript(_M004)


_M004 = """
ALTER TABLE users ADD COLUMN paused_until TEXT;

CREATE TABLE hosts (
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    added_at TEXT NOT NULL,
    paused_until TEXT,
    PRIMARY KEY (workstation_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hosts_by_user ON hosts (user_id);
CREATE TRIGGER hosts_need_consent BEFORE INSERT ON hosts
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

-- Refers to no user: the settings may name somebody who has not written to the bot yet.
CREATE TABLE staff (
    user_id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL CHECK (origin IN ('settings', 'invite')),
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE invites (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('host', 'staff')),
    workstation_id TEXT REFERENCES workstations (id),
    made_by INTEGER,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by INTEGER,
    revoked_at TEXT,
    CHECK ((kind = 'host') = (workstation_id IS NOT NULL))
) STRICT;

-- The only thing kept of a person who left, for as long as a copy in a backup may live.
CREATE TABLE erasures (
    person INTEGER PRIMARY KEY,
    erased_at TEXT NOT NULL
) STRICT;
"""
