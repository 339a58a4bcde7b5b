"""What the bot keeps of a person, and how it ends: the registry of columns, erasure, restoring, the silent."""
