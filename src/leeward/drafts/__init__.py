"""Answers: checked sentence by sentence before they go out, and made from facts. No Django, nothing is ever sent."""
