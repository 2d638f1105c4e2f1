"""The pages of a folder for a court or a lawyer."""
