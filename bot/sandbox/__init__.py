"""A local Telegram: Bot API engine, HTTP server, page with chats. Imports nothing of ours."""
