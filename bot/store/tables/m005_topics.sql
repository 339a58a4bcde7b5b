-- Topics, what people choose about them, whom they follow, and the topic that a request is about.

CREATE TABLE topics (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    made_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    written_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    title_en TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    funding TEXT NOT NULL DEFAULT '',
    deadline TEXT,
    pending TEXT NOT NULL DEFAULT '{}' CHECK (json_type(pending) = 'object'),
    state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'submitted', 'approved', 'open', 'filled', 'closed')),
    version INTEGER NOT NULL DEFAULT 1,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    released_at TEXT,
    edited_at TEXT,
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    origin TEXT NOT NULL DEFAULT '',
    CHECK (released_at IS NOT NULL OR state NOT IN ('open', 'filled')),
    CHECK (edited_at IS NULL OR released_at IS NOT NULL)
) STRICT;
CREATE INDEX topics_by_state ON topics (state, id);
CREATE INDEX topics_by_workstation ON topics (workstation_id, id);
CREATE INDEX topics_by_maker ON topics (made_by);
CREATE INDEX topics_by_writer ON topics (written_by);
CREATE UNIQUE INDEX topics_by_origin ON topics (origin) WHERE origin <> '';
-- What nobody but its writer has sent off yet goes with its writer; what was sent off is the workstation's.
CREATE TRIGGER topics_drafts_leave AFTER UPDATE OF made_by ON topics
WHEN NEW.made_by IS NULL AND NEW.state = 'draft'
BEGIN DELETE FROM topics WHERE id = NEW.id; END;

-- Who is interested is in `requests`, and nowhere else.
CREATE TABLE topic_choices (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    topic_id INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('dismissed', 'fewer')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_choices_by_topic ON topic_choices (topic_id);

CREATE TABLE follows (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, workstation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_by_workstation ON follows (workstation_id);

CREATE TABLE topic_settings (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    frequency TEXT NOT NULL DEFAULT 'now' CHECK (frequency IN ('now', 'digest', 'never')),
    all_topics INTEGER NOT NULL DEFAULT 0 CHECK (all_topics IN (0, 1))
) STRICT;

CREATE TRIGGER topic_choices_need_consent BEFORE INSERT ON topic_choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER follows_need_consent BEFORE INSERT ON follows
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER topic_settings_need_consent BEFORE INSERT ON topic_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

-- One open request for each topic, and one to the workstation apart from its topics.
ALTER TABLE requests ADD COLUMN topic_id INTEGER REFERENCES topics (id);
DROP INDEX requests_one_open;
CREATE UNIQUE INDEX requests_one_open ON requests (fellow_id, workstation_id, coalesce(topic_id, 0))
    WHERE closed_at IS NULL;
CREATE INDEX requests_by_topic ON requests (topic_id) WHERE topic_id IS NOT NULL;
