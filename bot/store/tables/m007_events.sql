-- Events, who comes to them and who waits for a seat, and who was named to whom.
--
-- `version` is the SEQUENCE of calendar entries, `uid` their UID. `made_by` refers to no user: staff may have left.
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled', 'over')),
    version INTEGER NOT NULL DEFAULT 0,
    park TEXT NOT NULL DEFAULT '',
    title_en TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    host_en TEXT NOT NULL DEFAULT '',
    host_zh TEXT NOT NULL DEFAULT '',
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    cancel_until TEXT NOT NULL,
    place_en TEXT NOT NULL DEFAULT '',
    place_zh TEXT NOT NULL DEFAULT '',
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    link TEXT NOT NULL DEFAULT '',
    seats_on_site INTEGER NOT NULL DEFAULT 0 CHECK (seats_on_site >= 0),
    seats_online INTEGER NOT NULL DEFAULT 0 CHECK (seats_online >= 0),
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    lists_attendees INTEGER NOT NULL DEFAULT 0 CHECK (lists_attendees IN (0, 1)),
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    made_by INTEGER,
    published_at TEXT,
    paired_at TEXT,
    changed_at TEXT NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK (cancel_until <= starts_at),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE INDEX events_coming ON events (starts_at) WHERE state = 'published';

-- What an event was before the change that led to `version`, so that people can be told the difference.
CREATE TABLE event_changes (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    before TEXT NOT NULL CHECK (json_type(before) = 'object'),
    PRIMARY KEY (event_id, version)
) STRICT, WITHOUT ROWID;

-- One row for a person and an event, whatever becomes of it. Without a person: somebody who has left.
-- The line is in the order of (penalty, arrival); penalty -1 is who had a seat that was taken away.
CREATE TABLE signups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    way TEXT NOT NULL CHECK (way IN ('on_site', 'online')),
    state TEXT NOT NULL CHECK (state IN ('seated', 'waiting', 'offered', 'cancelled', 'declined', 'missed')),
    arrival INTEGER NOT NULL,
    penalty INTEGER NOT NULL DEFAULT 0 CHECK (penalty >= -1),
    offer INTEGER NOT NULL DEFAULT 0,
    offer_until TEXT,
    asked_anew INTEGER NOT NULL DEFAULT 0 CHECK (asked_anew IN (0, 1)),
    late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
    listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),
    meets INTEGER NOT NULL DEFAULT 0 CHECK (meets IN (0, 1)),
    reminds_day INTEGER NOT NULL DEFAULT 1 CHECK (reminds_day IN (0, 1)),
    reminds_hours INTEGER NOT NULL DEFAULT 1 CHECK (reminds_hours IN (0, 1)),
    checked_in_at TEXT,
    checked_in_by INTEGER,
    rating TEXT CHECK (rating IN ('good', 'fair', 'poor')),
    words TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (event_id, user_id),
    UNIQUE (event_id, arrival),
    CHECK ((state = 'offered') = (offer_until IS NOT NULL)),
    CHECK (checked_in_at IS NULL OR state = 'seated'),
    CHECK (user_id IS NOT NULL OR state IN ('seated', 'cancelled', 'declined', 'missed'))
) STRICT;
CREATE INDEX signups_in_line ON signups (event_id, way, state, penalty, arrival);
CREATE INDEX signups_by_user ON signups (user_id);
CREATE TRIGGER signups_need_consent BEFORE INSERT ON signups
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

-- The last line of defence: a chair is promised (seated) or held (offered) once, whatever the code above does.
-- Who has one keeps it when staff lower the number; nobody gets one until enough have left.
CREATE TRIGGER signups_within_seats_new AFTER INSERT ON signups WHEN NEW.state IN ('seated', 'offered')
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered'));
END;
CREATE TRIGGER signups_within_seats AFTER UPDATE OF state, way ON signups
WHEN NEW.state IN ('seated', 'offered') AND NOT (OLD.state IN ('seated', 'offered') AND OLD.way = NEW.way)
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered'));
END;

-- Who was named to whom, one row for each side with what this side says afterwards.
CREATE TABLE event_meets (
    signup_id INTEGER NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    wish TEXT CHECK (wish IN ('yes', 'no')),
    PRIMARY KEY (signup_id, other_id),
    CHECK (signup_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_meets_by_other ON event_meets (other_id);
