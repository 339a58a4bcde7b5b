"""Questions that the desk could not answer, handed over to staff."""
