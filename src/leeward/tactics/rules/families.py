"""The families of word rules. To add one: write its file, name it here, and add its pairs to the tests."""

FAMILIES: tuple[str, ...] = (
    "affection",
    "guilt",
    "promises",
    "reality",
    "people",
    "contempt",
    "control",
    "threats",
    "danger",
)
"""Each is a TOML file beside this module, in the form that `cues.py` describes."""
