-- Let in at the door beyond the seats, as staff said: nobody's seat is given away for it.
ALTER TABLE signups ADD COLUMN beyond INTEGER NOT NULL DEFAULT 0 CHECK (beyond IN (0, 1));

-- As before, but for those.
DROP TRIGGER signups_within_seats;
CREATE TRIGGER signups_within_seats AFTER UPDATE OF state, way, checked_in_at ON signups
WHEN NEW.beyond = 0 AND NEW.state IN ('seated', 'offered')
    AND NOT (OLD.state IN ('seated', 'offered') AND OLD.way = NEW.way)
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered')
                AND (NEW.checked_in_at IS NULL OR checked_in_at IS NOT NULL));
END;
