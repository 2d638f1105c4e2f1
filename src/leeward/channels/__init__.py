"""Live services that the program operates itself: mail, text messages through a phone, calendars. No Django."""
