"""The pages of what may come, of stories that are told, and of days that need care."""
