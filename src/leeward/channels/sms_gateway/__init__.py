"""Text messages through a phone with the app SMS Gateway for Android, asked in the home network."""
