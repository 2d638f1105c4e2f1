"""Calendar files (iCalendar, RFC 5545): reading what others wrote, writing what others can read. No Django."""
