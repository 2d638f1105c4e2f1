"""Short answers made from the facts of a message, in three manners. Templates of our own, no free-running text."""
