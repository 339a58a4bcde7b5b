-- What became of a message that is passed on is told to who wrote it.
--
-- Whoever wrote something that is passed on learns what became of it, whatever ended it. An album is told of once. It answers
-- what they did themselves, so it is told in a pause too.
CREATE TRIGGER relay_outcomes AFTER UPDATE OF state ON deliveries
WHEN NEW.type = 'relayed' AND NEW.done_at IS NOT NULL AND OLD.done_at IS NULL
BEGIN
    INSERT OR IGNORE INTO deliveries (dedup, recipient, type, refs, urgent, not_before, due_at, expires_at, created_at)
    SELECT
        printf('relay-outcome:%s:%s:%s:%s', NEW.state, NEW.refs ->> '$.request', NEW.refs ->> '$.from_chat_id',
            coalesce(NEW.refs ->> '$.album', NEW.refs ->> '$.message_id')),
        NEW.refs ->> '$.from_chat_id',
        'relay-outcome',
        json_object('request', NEW.refs ->> '$.request', 'relayed', NEW.id),
        1, NEW.done_at, NEW.done_at, strftime('%Y-%m-%dT%H:%M:%f000Z', NEW.done_at, '+30 days'), NEW.done_at
    WHERE NOT EXISTS (
        SELECT 1 FROM deliveries AS piece
        WHERE piece.recipient = NEW.recipient AND piece.state IN ('queued', 'claimed', 'inflight')
            AND piece.refs ->> '$.album' = NEW.refs ->> '$.album'
    );
END;
