"""The file itself: opening, writing one after the other, migrations, backup, and what all rooms build on."""
