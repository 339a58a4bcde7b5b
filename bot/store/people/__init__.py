"""People: who they are, their roles and profiles, and who may learn of whom."""
