-- What staff write to those who come: at an hour of a day before the start, or, without one, thanks to those who came.
CREATE TABLE event_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    days_before INTEGER CHECK (days_before >= 0),
    at TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    file_id TEXT NOT NULL DEFAULT '',
    told INTEGER NOT NULL DEFAULT 0,
    sent_for TEXT,
    CHECK ((days_before IS NULL) = (at = ''))
) STRICT;
CREATE INDEX event_notes_by_event ON event_notes (event_id);
