"""How staff make an event and keep it: form, times, attendees, invitations."""
