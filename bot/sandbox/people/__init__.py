"""The other side of a chat: people who write, press, block and meet in groups."""
