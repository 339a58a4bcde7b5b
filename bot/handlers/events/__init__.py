"""Coffee clubs and other events, as a fellow meets them: lists, the card, seats, the door, and what comes after."""
