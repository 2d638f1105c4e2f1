"""What the program says: its content as data, one TOML file a subject, every line with its source."""
