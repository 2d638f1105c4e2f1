"""Bringing messages into the vault: read, made ready, compared with what is here, written, logged, found again."""
