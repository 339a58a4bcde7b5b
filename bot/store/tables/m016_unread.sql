-- What was written and never read is gone: when a delivery was claimed, and who let somebody in.
--
-- A delivery that is claimed is in the memory of the process; who let somebody in is in the audit.
ALTER TABLE deliveries DROP COLUMN claimed_at;
ALTER TABLE signups DROP COLUMN checked_in_by;
