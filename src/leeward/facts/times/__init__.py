"""When: expressions of a day or an hour, found by their form, and the same in one form."""
