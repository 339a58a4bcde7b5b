"""The ranking as the bot uses it: one ranker at a time, and who is ranked for what."""
