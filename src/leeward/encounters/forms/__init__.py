"""What the person is asked, one file a subject."""
