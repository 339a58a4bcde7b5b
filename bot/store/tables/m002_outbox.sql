-- What is to be sent, and what is to happen at a moment.
--
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
