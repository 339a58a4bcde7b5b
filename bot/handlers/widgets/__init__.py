"""What every screen is made of: replies, keyboards, a calendar, names."""
