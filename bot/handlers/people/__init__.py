"""Who somebody is to the bot: start, consent, privacy, quiet, roles."""
