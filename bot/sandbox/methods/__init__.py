"""What the bot can call: each method of the Bot API is the function of its name, getMe is `get_me`."""
