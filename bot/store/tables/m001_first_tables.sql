-- People, what they tell and choose, the workstations, and what makes the bot safe to kill.

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
