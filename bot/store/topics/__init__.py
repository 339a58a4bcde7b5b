"""Research topics of workstations: their states, their changes, their copies in chats."""
