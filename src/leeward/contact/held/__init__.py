"""The quiet place: what came, kept as it was, looked at for danger, counted, and read only on purpose."""
