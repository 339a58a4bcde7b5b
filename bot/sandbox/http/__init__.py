"""The sandbox as a server: the Bot API, the page, and what a test or the page asks for besides."""
