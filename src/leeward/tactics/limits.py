"""What the detector cannot do, in sentences to print wherever its findings are shown."""

LIMITS: tuple[str, ...] = (
    "Only written words are looked at: no voice notes, pictures, calls or tone of voice.",
    "An export may be partial, and deleted messages are missing from it.",
    "Sarcasm, codes and private jokes are not understood, in either direction.",
    "People who are being hurt use many of the same words. A finding names what a message does, not what a person is.",
    "One message proves nothing. What counts is what happens again and again, and what you know of it.",
    "It learned from made-up messages and misses much; that nothing was recognised says nothing about risk.",
    "It reads English only. A message in another language is left alone and is not judged.",
    "It says “possible” or “likely” and never a percentage, because nobody has measured it on histories like yours.",
)
"""In the order they are to be read. No sentence may be left out where findings are printed."""
