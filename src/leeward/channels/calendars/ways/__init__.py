"""The ways in which servers share a calendar: each finds, takes back and gives again."""
