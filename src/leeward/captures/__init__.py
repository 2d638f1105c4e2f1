"""Public posts, kept before they go: by file, by a picture of the screen, or by a visit to an address."""
