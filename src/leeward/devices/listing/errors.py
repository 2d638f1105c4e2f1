"""What can go wrong with a list of apps, each with the one calm sentence a person sees."""

from leeward.readers.errors import neutral
from leeward.words.errors import LeewardError


class ListingError(LeewardError):
    """A list could not be read or fetched. Nothing was changed."""


class NoAppList(ListingError):
    """None of the files holds a list of apps."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"“{neutral(name)}” is {what}, not a list of the apps of a phone. Nothing was kept. "
            "Choose what adb, androidqf or MVT wrote, or type the names."
        )


class NothingGiven(ListingError):
    sentence = "No file was chosen and nothing was typed, so there is nothing to compare."


class TooLong(ListingError):
    sentence = (
        "This is much longer than a list of apps can be, so it was not read. Nothing was kept. "
        "Choose the list alone: packages.json, or what adb wrote."
    )


class Locked(ListingError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{neutral(name)}” is locked, so nothing in it can be read here. "
            "Unlock or unpack it first, then choose the file packages.json in it. Nothing was changed."
        )


class Broken(ListingError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{neutral(name)}” is damaged or not whole. Copy it again from where it was made. Nothing was changed."
        )


class NotTheList(ListingError):
    """The file is not a list of watching apps. `why` ends the sentence that says what it is instead."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"“{neutral(name)}” is not the list of apps that watch: {why}. The list used before, if any, is unchanged. "
            "Choose the file ioc.yaml as its makers give it out."
        )


class NoListYet(ListingError):
    sentence = "There is no list of apps that watch yet, so nothing can be compared. Choose the list first."


class FetchFailed(ListingError):
    """The list could not be fetched. `why` says what happened."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The list could not be fetched: {why}. Nothing was kept, and the list used before, if any, is unchanged. "
            "You can try again later, or choose the file yourself."
        )
