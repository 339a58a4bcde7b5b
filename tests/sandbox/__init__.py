"""The local Telegram."""
