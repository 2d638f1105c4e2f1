"""The parts of the reader of Google Voice: see `leeward.readers.google_voice_html`."""
