"""The one outbox. Nothing else in the program sends anything to the other party."""
