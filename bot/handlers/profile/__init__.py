"""What a fellow says of themselves, question by question."""
