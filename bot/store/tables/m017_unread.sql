-- What was written and never read is gone: when an interest or a topic was begun, and how a job ended.
--
-- Interests go by the message that told them; when a topic last moved is in `changed_at`; where a job failed is told
-- to staff, and is in the log.
ALTER TABLE interests DROP COLUMN created_at;
ALTER TABLE topics DROP COLUMN made_at;
ALTER TABLE jobs DROP COLUMN error;
ALTER TABLE jobs DROP COLUMN done_at;
