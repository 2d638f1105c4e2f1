"""Reading a message for what it holds: questions, requests, dates, places, sums, health, legal dates. No Django."""
