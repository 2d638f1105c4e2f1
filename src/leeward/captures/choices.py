"""What is chosen from in this part."""

from django.db import models


class Came(models.TextChoices):
    """How a post was kept."""

    FILE = "file", "a file"
    SCREEN = "screen", "a picture of the screen"
    PAGE = "page", "a visit to the page"


class Certain(models.TextChoices):
    """How sure the person is of the moment."""

    EXACT = "exact", "To the minute, or nearly"
    ABOUT = "about", "About then"
    UNKNOWN = "unknown", "I do not know"


class What(models.TextChoices):
    """What a kept file is."""

    ORIGINAL = "original", "The file as it came"
    PICTURE = "picture", "The picture of the page"
    PDF = "pdf", "The page as a PDF"
    WARC = "warc", "The page and what it loaded (WARC)"
