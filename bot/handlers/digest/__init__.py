"""The weekly digest: its screens for a fellow and for staff, its messages and their buttons."""
