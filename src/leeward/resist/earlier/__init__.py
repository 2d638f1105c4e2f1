"""What earlier messages say on the same matter: promises, answers already given, two messages side by side."""
