-- What the gate wants to know of who comes: at most three questions of an event, and each person's answers, which are
-- erased a week after it.
ALTER TABLE events ADD COLUMN questions TEXT NOT NULL DEFAULT '[]' CHECK (json_type(questions) = 'array');
CREATE TABLE signup_answers (
    signup_id INTEGER NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (signup_id, question)
) STRICT, WITHOUT ROWID;
