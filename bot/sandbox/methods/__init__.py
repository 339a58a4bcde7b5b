"""The methods of the Bot API that the sandbox imitates, by what they are about."""
