"""Incidents: what happened, written down once, added to, never changed; its files and the words of witnesses."""
