"""A message has come: paste it, see what needs an answer, keep it and close it again."""
