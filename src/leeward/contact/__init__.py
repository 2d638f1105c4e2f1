"""Channels the program operates itself: accounts, rehearsals, what was done and undone, held messages, the one outbox."""
