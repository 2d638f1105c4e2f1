"""The pages of an answer, one file a subject."""
