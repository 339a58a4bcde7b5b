-- Hosts, staff, invitations to be one, pauses, and what a restore needs to erase again.

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
