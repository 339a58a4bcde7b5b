-- What became of each digest, since only what was sent was shown.
--
-- What became of the message: what it shows counts as shown, and the person as having heard, when it was sent. `profile` is
-- the fingerprint of the profile that it was made from.
ALTER TABLE digests ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'lost'));
ALTER TABLE digests ADD COLUMN profile TEXT NOT NULL DEFAULT '';
UPDATE digests SET
    profile = coalesce((SELECT profile FROM digest_settings WHERE digest_settings.user_id = digests.user_id), ''),
    state = coalesce((SELECT CASE deliveries.state WHEN 'sent' THEN 'sent' WHEN 'queued' THEN 'waiting'
            WHEN 'claimed' THEN 'waiting' WHEN 'inflight' THEN 'waiting' ELSE 'lost' END
        FROM deliveries WHERE dedup = 'digest:' || user_id || ':' || week), 'sent')
WHERE kind <> 'none';
CREATE TRIGGER digest_outcomes AFTER UPDATE OF state ON deliveries WHEN NEW.type = 'digest'
BEGIN
    UPDATE digests SET state = CASE NEW.state WHEN 'sent' THEN 'sent' WHEN 'queued' THEN 'waiting'
        WHEN 'claimed' THEN 'waiting' WHEN 'inflight' THEN 'waiting' ELSE 'lost' END
    WHERE id = NEW.refs ->> '$.digest';
    UPDATE digest_settings SET heard_at = NEW.done_at, noted = (digests.kind = 'note'), profile = digests.profile
    FROM digests WHERE NEW.state = 'sent' AND digests.id = NEW.refs ->> '$.digest'
        AND digest_settings.user_id = digests.user_id;
END;
