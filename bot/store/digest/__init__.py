"""The weekly digest: who gets it when, with what, and what the reader thought of it."""
