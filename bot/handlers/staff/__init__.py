"""One file a staff job."""
