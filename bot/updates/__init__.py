"""From Telegram to the handlers: polling, the inbox, the person behind an update."""
