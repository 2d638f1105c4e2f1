"""The parts of the reader of KakaoTalk chats: see `leeward.readers.kakaotalk_txt`."""
