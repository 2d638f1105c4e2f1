"""What may happen next, thought through in advance; rumours; times that need more care."""
