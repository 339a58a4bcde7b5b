-- One message to many: what staff confirmed, to whom it goes, and what became of each.

CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('topic', 'announcement', 'event')),
    subject TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '{}' CHECK (json_type(audience) = 'object'),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'scheduled', 'running', 'paused', 'stopped', 'done')),
    made_by INTEGER,
    made_at TEXT NOT NULL,
    confirmed_by INTEGER,
    confirmed_at TEXT,
    starts_at TEXT,
    due_at TEXT,
    started_at TEXT,
    done_at TEXT,
    CHECK ((state = 'draft') = (confirmed_at IS NULL)),
    CHECK ((state IN ('scheduled', 'running')) = (due_at IS NOT NULL))
) STRICT;
CREATE INDEX campaigns_due ON campaigns (due_at, id) WHERE state IN ('scheduled', 'running');
CREATE INDEX campaigns_by_subject ON campaigns (kind, subject);

-- One row for each person of the audience, in the order of sending. The report counts these rows and nothing else, so
-- it always adds up; who is erased stays as a number.
CREATE TABLE campaign_recipients (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    person INTEGER,
    whys TEXT NOT NULL DEFAULT '[]' CHECK (json_type(whys) = 'array'),
    score REAL NOT NULL DEFAULT 0,
    good INTEGER NOT NULL DEFAULT 0 CHECK (good IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'candidate' CHECK (state IN
        ('candidate', 'out', 'left', 'queued', 'sent', 'blocked', 'failed', 'uncertain')),
    reason TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    ended_at TEXT,
    PRIMARY KEY (campaign_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_recipients_by_state ON campaign_recipients (campaign_id, state, number);
CREATE UNIQUE INDEX campaign_recipients_by_person ON campaign_recipients (person, campaign_id) WHERE person IS NOT NULL;

-- Where staff follow a campaign: a message that is edited as it goes on.
CREATE TABLE campaign_views (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, chat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_views_by_chat ON campaign_views (chat_id);

-- What became of a delivery is noted with its recipient in the same transaction, and stays when the delivery is pruned.
CREATE TRIGGER campaign_outcomes AFTER UPDATE OF done_at ON deliveries
WHEN NEW.done_at IS NOT NULL AND NEW.type = 'campaign'
BEGIN
    UPDATE campaign_recipients SET
        state = iif(NEW.state IN ('cancelled', 'expired'), 'out', NEW.state),
        reason = CASE
            WHEN NEW.state = 'expired' THEN 'expired'
            WHEN NEW.state <> 'cancelled' THEN ''
            WHEN NEW.error IN ('paused', 'unreachable') THEN NEW.error
            WHEN NEW.error = 'no consent' THEN 'erased'
            ELSE 'over' END,
        message_id = NEW.message_id,
        ended_at = NEW.done_at
    WHERE campaign_id = NEW.refs ->> '$.campaign' AND number = NEW.refs ->> '$.number' AND state = 'queued';
    -- The last one: time to bring the campaign to its end.
    UPDATE campaigns SET due_at = NEW.done_at WHERE id = NEW.refs ->> '$.campaign' AND state = 'running'
        AND NOT EXISTS (SELECT 1 FROM campaign_recipients
            WHERE campaign_id = campaigns.id AND campaign_recipients.state IN ('left', 'queued'));
END;

-- What comes back to the queue (told to wait by Telegram, or found after a crash) while its campaign is held or stopped
-- does not go out.
CREATE TRIGGER campaign_held AFTER UPDATE OF state ON deliveries
WHEN NEW.type = 'campaign' AND NEW.state = 'queued'
    AND (SELECT state FROM campaigns WHERE id = NEW.refs ->> '$.campaign') IN ('paused', 'stopped')
BEGIN
    UPDATE campaign_recipients SET (state, reason) = (
        SELECT iif(campaigns.state = 'stopped', 'out', 'left'), iif(campaigns.state = 'stopped', 'stopped', '')
        FROM campaigns WHERE campaigns.id = campaign_id)
    WHERE campaign_id = NEW.refs ->> '$.campaign' AND number = NEW.refs ->> '$.number' AND state = 'queued';
    DELETE FROM deliveries WHERE id = NEW.id;
END;

-- Personal messages are claimed before those that are sent once at most, however many of these wait.
DROP INDEX deliveries_due;
CREATE INDEX deliveries_due ON deliveries (once, due_at, id) WHERE state = 'queued';
