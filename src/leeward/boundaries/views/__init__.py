"""The pages of limits, one file a subject."""
