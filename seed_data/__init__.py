"""Facts with their sources as CSV, and what reads and checks them."""
