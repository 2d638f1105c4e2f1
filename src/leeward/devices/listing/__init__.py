"""The apps of a phone against a list of watching apps: reading both, comparing, fetching the list."""
