"""What may not be possible with public posts, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class AlreadyWritten(LeewardError):
    """A capture, a note or a report is never changed."""

    sentence = "What is written stays as it is. Add a note beside it; both stay."


class NoFile(LeewardError):
    """No file was chosen."""

    sentence = "Choose a file first. Nothing was kept."


class EmptyFile(LeewardError):
    """A file without a byte in it."""

    sentence = "This file is empty. Nothing was kept. Look whether it is the right one."


class FileTooLarge(LeewardError):
    """A file larger than what is kept here."""

    sentence = "This file is larger than 500 MB. Nothing was kept. A shorter piece of the video can be kept."


class AlreadyHere(LeewardError):
    """The very same file was kept before."""

    sentence = "This very file is here already. Nothing was changed. You can add a note to it where it is."


class NotAPicture(LeewardError):
    """A picture of the screen was asked for, and the file is none."""

    sentence = "This file is not a picture that can be shown. Nothing was kept. You can keep it as a file."


class Damaged(LeewardError):
    """A kept file is not as it was."""

    sentence = (
        "The kept copy was damaged, so it is not shown. If you have a backup of the notebook, it may be whole there."
    )


class NotAnAddress(LeewardError):
    """What was typed is no web address that can be visited."""

    sentence = "This is not an address of a web page. It begins with https:// or http://. Nobody was asked."


class WithPassword(LeewardError):
    """The address holds a name or a password."""

    sentence = "This address holds a name or a password. Pages behind a sign-in are not visited. Nobody was asked."


class PrivateAddress(LeewardError):
    """The address, or one that it led to, lies on this machine or in this network."""

    sentence = "This leads to a device in your own network and to no public page. It was not visited, nothing was kept."


class NoBrowser(LeewardError):
    """There is no Chromium here."""

    sentence = (
        "No Chromium was found on this computer, so a page cannot be visited from here. Nobody was asked. "
        "You can save the page in your own browser and keep the file."
    )


class NoMemoryFolder(LeewardError):
    """The system offers no folder in memory."""

    sentence = (
        "This system offers no folder that lies in memory only, so a visit would leave traces on the disk. "
        "Nobody was asked. You can save the page in your own browser and keep the file."
    )


class BrowserFailed(LeewardError):
    """Chromium did not start, or ended in the middle."""

    sentence = "Chromium did not start, or ended half-way. Nothing was kept. Try once more, or keep a saved page."


class PageNotReached(LeewardError):
    """The page did not answer."""

    sentence = "The page did not answer, or its certificate is not right. Nothing was kept. Look at the address."


class NotAPage(LeewardError):
    """The address gives a file to download."""

    sentence = "This address gives a file and no page. Nothing was kept. Download it yourself and keep it as a file."


class TookTooLong(LeewardError):
    """The page was not there in time."""

    sentence = "The page took too long. Nothing was kept. Try once more later, or keep a picture of the screen."


class Stopped(LeewardError):
    """The person stopped the visit."""

    sentence = "You stopped it. Nothing was kept. The site may have seen the visit."


class NotAgain(LeewardError):
    """A visit that broke off, or that waited too long, does not begin again by itself."""

    sentence = "This visit broke off or waited too long. Nothing was kept, and it does not begin again by itself."


class UnderWay(LeewardError):
    """One visit at a time."""

    sentence = "Another page is being visited now. Wait until it is done, then ask for this one."
