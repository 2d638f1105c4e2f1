"""A short answer: whether one is needed, made from facts, checked, left to cool, copied."""
