"""Saying goodbye, or leaving without a word: the stop page, fifty words at most, the stop notice."""
