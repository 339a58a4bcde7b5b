"""Research topics: the list, the card, and how a host or staff write and release one."""
