"""Parts of the readers of the Messages app."""
