"""The pages of a goodbye."""
