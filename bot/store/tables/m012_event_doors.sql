-- Chairs of those who do not come, offers that nobody heard of, and what is told even to who asked for quiet.
--
-- When a person last chose their reminders, so that the next sign-up takes that choice over.
ALTER TABLE signups ADD COLUMN chose_at TEXT;
UPDATE signups SET chose_at = changed_at WHERE reminds_day = 0 OR reminds_hours = 0;
-- Let in at the door though they had no seat: who waited, and took the chair of somebody who did not come.
ALTER TABLE signups ADD COLUMN from_line INTEGER NOT NULL DEFAULT 0 CHECK (from_line IN (0, 1));
-- What somebody who asked for quiet is told all the same, since they have promised to be there.
ALTER TABLE deliveries ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));

-- As before for who signs up. At the door only those who are in count: whoever does not come gives their chair up.
DROP TRIGGER signups_within_seats;
CREATE TRIGGER signups_within_seats AFTER UPDATE OF state, way, checked_in_at ON signups
WHEN NEW.state IN ('seated', 'offered') AND NOT (OLD.state IN ('seated', 'offered') AND OLD.way = NEW.way)
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered')
                AND (NEW.checked_in_at IS NULL OR checked_in_at IS NOT NULL));
END;

-- An offer that its person was not told of does not hold the chair: what ends it becomes due at once.
CREATE TRIGGER event_offers_untold AFTER UPDATE OF done_at ON deliveries
WHEN NEW.type = 'event-offer' AND NEW.state IN ('blocked', 'failed', 'cancelled', 'uncertain')
BEGIN
    UPDATE jobs SET due_at = min(due_at, NEW.done_at), try_at = min(try_at, NEW.done_at)
    WHERE kind = 'event-offer-expire' AND state = 'due'
        AND key = (NEW.refs ->> '$.signup') || ':' || (NEW.refs ->> '$.offer');
END;
CREATE TRIGGER event_offers_unreachable AFTER UPDATE OF unreachable_at ON users
WHEN NEW.unreachable_at IS NOT NULL AND OLD.unreachable_at IS NULL
BEGIN
    UPDATE jobs SET due_at = min(due_at, NEW.unreachable_at), try_at = min(try_at, NEW.unreachable_at)
    WHERE kind = 'event-offer-expire' AND state = 'due' AND key IN (
        SELECT signups.id || ':' || offer FROM signups WHERE user_id = NEW.id AND state = 'offered'
            AND EXISTS (SELECT 1 FROM deliveries WHERE state IN ('queued', 'claimed')
                AND dedup = 'event-offer:' || signups.id || ':' || offer));
END;
