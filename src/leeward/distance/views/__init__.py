"""The pages of this part, one file a subject."""
