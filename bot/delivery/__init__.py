"""Everything that is sent without being asked for."""
