"""SQLite through sqlite-utils: the only place with SQL."""
