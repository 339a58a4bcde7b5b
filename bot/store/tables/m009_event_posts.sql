-- Which message in a group announces which event.
--
-- Which message in a group announces which event, so that a thumb up below it is known to be a sign-up.
CREATE TABLE event_posts (
    chat_id INTEGER NOT NULL CHECK (chat_id < 0),
    message_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
