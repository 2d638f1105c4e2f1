"""Limits that the person has set, as rules: channels, topics, hours, how many messages, how soon an answer is due."""
