"""Ranks documents for a profile and says why. Knows neither Telegram nor SQLite."""
