"""The pages of a message that came, one file a subject."""
