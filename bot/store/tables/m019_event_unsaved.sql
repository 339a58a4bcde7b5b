-- What staff have changed of a published event and not saved yet: fields by name, for whoever of them opens it next.
ALTER TABLE events ADD COLUMN unsaved TEXT NOT NULL DEFAULT '{}';
