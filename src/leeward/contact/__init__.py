"""The channels the program operates itself: accounts, rehearsals, what was done, held messages, the one outbox."""
