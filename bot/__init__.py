"""The bot: everything that talks to people."""
