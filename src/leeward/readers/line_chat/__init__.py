"""The parts of the reader of LINE chats: see `leeward.readers.line_txt`."""
