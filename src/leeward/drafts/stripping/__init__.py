"""A copy of a file without the data that cannot be seen in it. In memory, bounded; the original is never touched."""
