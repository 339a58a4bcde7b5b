"""Ranks workstations for a fellow and says why. Knows neither Telegram nor SQLite."""
