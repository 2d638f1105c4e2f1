"""Calendars and address books at a server (CalDAV, CardDAV): who sees them, and what came from one person."""
