"""Accounts: set up, changed, removed, and how far each of them is."""
