"""Limits as plain rules: what they are, what goes past them, when something may go out, by when an answer is due."""
