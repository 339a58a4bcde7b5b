"""Workstations, as imported and as kept by their hosts; and what a fellow saved of them."""
