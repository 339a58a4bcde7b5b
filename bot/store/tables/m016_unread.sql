-- A delivery that is claimed is in the memory of the process; who let somebody in is in the audit.
ALTER TABLE deliveries DROP COLUMN claimed_at;
ALTER TABLE signups DROP COLUMN checked_in_by;
