-- The tap that made an invitation.
--
-- The tap that made an invitation, which makes it once however often the tap is handled.
ALTER TABLE invites ADD COLUMN key TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX invites_by_key ON invites (key) WHERE key <> '';
