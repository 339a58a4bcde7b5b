"""Requests of a fellow to a workstation or of a workstation to a fellow, and what is passed on."""
