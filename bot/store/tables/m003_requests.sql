-- Fellows' requests to be introduced, each side's state, and which message belongs to which request.

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
