-- Digests: when each person wants theirs, what was in it, what they said of it; and hosts who ask first.
--
-- Times are UTC; `weekday` is ISO (1 is Monday), `hour` and `zone` are the person's own.
-- `next_at` is when the next digest is due (NULL: to be planned, or off), `last_at` the moment that the latest one counts
-- for. `heard_at` is when something was last sent, `profile` a fingerprint of the profile then.
CREATE TABLE digest_settings (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    frequency TEXT NOT NULL DEFAULT 'weekly' CHECK (frequency IN ('weekly', 'fortnightly', 'monthly', 'off')),
    weekday INTEGER NOT NULL DEFAULT 4 CHECK (weekday BETWEEN 1 AND 7),
    hour INTEGER NOT NULL DEFAULT 18 CHECK (hour BETWEEN 0 AND 23),
    zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    paused_until TEXT,
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
    for_host INTEGER NOT NULL DEFAULT 0 CHECK (for_host IN (0, 1)),
    next_at TEXT,
    last_at TEXT,
    heard_at TEXT,
    noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)),
    profile TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX digest_settings_due ON digest_settings (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX digest_settings_new ON digest_settings (user_id) WHERE next_at IS NULL AND frequency <> 'off';
CREATE INDEX digest_settings_shown ON digest_settings (user_id) WHERE shown = 1;
-- Whoever has agreed has one, so that nobody is forgotten. Not OR IGNORE, which an upsert of users would overrule.
INSERT INTO digest_settings (user_id) SELECT id FROM users WHERE consent_version IS NOT NULL;
CREATE TRIGGER digest_settings_first AFTER INSERT ON users WHEN NEW.consent_version IS NOT NULL
BEGIN INSERT INTO digest_settings (user_id) VALUES (NEW.id); END;
CREATE TRIGGER digest_settings_later AFTER UPDATE OF consent_version ON users WHEN NEW.consent_version IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM digest_settings WHERE user_id = NEW.id)
BEGIN INSERT INTO digest_settings (user_id) VALUES (NEW.id); END;
CREATE TRIGGER digest_settings_need_consent BEFORE INSERT ON digest_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

CREATE TABLE digest_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

-- What became of each person's week. `week` is an ISO week, or "asked:" with the moment for what was asked for besides.
CREATE TABLE digests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    week TEXT NOT NULL,
    run_id INTEGER REFERENCES digest_runs (id),
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'note', 'none')),
    reason TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    UNIQUE (user_id, week),
    CHECK ((kind = 'none') = (reason <> ''))
) STRICT;
CREATE INDEX digests_by_run ON digests (run_id);

-- `ref` is the id of what was shown; of a "fellow" shown to a host, the workstation. `fields` are fingerprints of what was
-- shown, field by field; `changed` are the fields because of which it was shown again.
CREATE TABLE digest_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest_id INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('workstation', 'topic', 'event', 'seat', 'request', 'fellow')),
    ref TEXT NOT NULL,
    fellow_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    fields TEXT NOT NULL DEFAULT '{}' CHECK (json_type(fields) = 'object'),
    changed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(changed) = 'array'),
    UNIQUE (digest_id, place),
    CHECK ((kind = 'fellow') = (fellow_id IS NOT NULL))
) STRICT;
CREATE INDEX digest_items_by_person ON digest_items (user_id, kind, ref);
CREATE INDEX digest_items_by_fellow ON digest_items (fellow_id) WHERE fellow_id IS NOT NULL;

-- Those that may have waited too long, among all that was ever sent.
CREATE INDEX deliveries_of_digests ON deliveries (not_before) WHERE type = 'digest' AND state IN ('queued', 'expired');

CREATE TABLE digest_feedback (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('workstation', 'topic')),
    ref TEXT NOT NULL,
    useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, kind, ref)
) STRICT, WITHOUT ROWID;

-- A host can ask first: the fellow is "invited", and the host's yes comes before theirs.
CREATE TABLE request_sides_anew (
    request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('fellow', 'host')),
    state TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT 'relay' CHECK (contact IN ('relay', 'mutual', 'shared')),
    met TEXT CHECK (met IN ('yes', 'not_yet', 'no')),
    why TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    PRIMARY KEY (request_id, side),
    CHECK (state IN ('agreed', 'ended')
        OR (side = 'fellow' AND state IN ('withdrawn', 'invited', 'refused', 'lapsed'))
        OR (side = 'host' AND state IN ('waiting', 'asked', 'declined', 'expired')))
) STRICT, WITHOUT ROWID;
INSERT INTO request_sides_anew SELECT * FROM request_sides;
DROP TABLE request_sides;
ALTER TABLE request_sides_anew RENAME TO request_sides;
DROP TRIGGER relays_from_deliveries;
CREATE TRIGGER relays_from_deliveries AFTER UPDATE OF message_id ON deliveries
WHEN NEW.message_id IS NOT NULL AND NEW.refs ->> '$.request' IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO relays (chat_id, message_id, request_id, purpose)
    SELECT NEW.recipient, NEW.message_id, requests.id,
        iif(NEW.type IN ('request-new', 'request-remind', 'request-accepted', 'request-invited'), 'view', 'talk')
    FROM requests WHERE requests.id = NEW.refs ->> '$.request';
END;
