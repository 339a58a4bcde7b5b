-- What the fellow has in common with the workstation, as they saw it and left it in before they sent the request: JSON with
-- a grade and reasons. NULL where they were not shown it for choice.
ALTER TABLE requests ADD COLUMN common TEXT;
