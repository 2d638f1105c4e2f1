"""What the person is asked about their limits, one file a subject."""
