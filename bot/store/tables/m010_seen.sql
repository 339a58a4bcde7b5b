-- The last day on which each person was here.
--
-- By the day, so that who never comes back can be asked, and erased. For who is here already: when they agreed.
ALTER TABLE users ADD COLUMN seen_on TEXT;
UPDATE users SET seen_on = substr(coalesce(consented_at, created_at), 1, 10);
