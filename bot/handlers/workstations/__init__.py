"""Workstations: ranked for a fellow, browsed, and one by itself; and what its hosts say of it."""
