"""Events: seats, the line for them, the door, pairs, and what is told when."""
