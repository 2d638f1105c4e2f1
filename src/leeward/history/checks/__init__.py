"""What `leeward doctor` looks at in the history: the log, the messages, the originals."""
