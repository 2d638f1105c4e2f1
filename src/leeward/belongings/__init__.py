"""Papers, money, the bag, and what depends on the other party."""
