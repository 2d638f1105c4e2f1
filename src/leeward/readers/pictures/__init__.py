"""Screenshots of a chat, read on this device: what stands in the bubbles, on which side, and what stands around them.

`engine.available` says whether the part that reads pictures is installed (the extra "pictures"), `reading.read_picture`
reads one, `child.read_all` several in a process of their own, and `joining.joined` makes one text of pictures that
overlap. All in memory: no file is written, no host is asked. Not read: emoji, £, €, and letters the engine lacks.
"""
