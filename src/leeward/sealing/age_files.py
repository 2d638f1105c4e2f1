"""Sealed files that others can open without this program: the age format (https://age-encryption.org/v1), by pyrage.

A passphrase is stretched by scrypt, as pyrage does it: as much work as takes about a second on the machine that seals,
and up to 512 MiB of memory, in a process of its own (`age_child`). The file says that it is sealed and in which way,
and how long it is; nothing else.
"""

import re
import unicodedata
from collections.abc import Sequence

import pyrage  # type: ignore[import-untyped]

from leeward.sealing import age_child, passphrases, recovery
from leeward.sealing.errors import SealingError

MOST = 64 * 1024 * 1024  # bytes; a sealed sheet has some thousands, and all of it lies in memory

_HEAD = b"age-encryption.org/v1\n"
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_BY_PASSPHRASE = b"-> scrypt "
_HEAD_BYTES = 4096
_OFFERED_GROUPS = 3  # 75 random bits; scrypt makes each guess cost about a second


class NotSuchAFile(SealingError):
    """The bytes are not a sealed file."""

    sentence = "This is not a locked file, or only a piece of one. Nothing was changed. Look for the file with .age."


class SealedForAKey(SealingError):
    """The file is sealed for somebody's key, no passphrase opens it."""

    sentence = (
        "This file was locked for a key, not with a passphrase. Whoever has the key opens it with the program age. "
        "Nothing was changed."
    )


class WrongPassphrase(SealingError):
    """The passphrase does not open the file. A change in its first lines looks the same."""

    sentence = (
        "That passphrase does not open this file. Nothing was changed. Look at large and small letters, spaces and "
        "hyphens, then try again. If it is right, the file may have been damaged on its way."
    )


class FileDamaged(SealingError):
    """The passphrase is right; what it seals was changed or cut."""

    sentence = "The passphrase is right, but the file is damaged or cut short. Ask for it to be sent once more."


class TooMuchWork(SealingError):
    """Whoever sealed the file made opening cost more than this machine should spend."""

    sentence = "Opening this file would take this device very long. Nothing was changed. Try it on a stronger one."


class TooLittleMemory(SealingError):
    """The process that does the work ended without an answer."""

    sentence = (
        "Locking or opening a file with a passphrase takes half a gigabyte of memory, and this device did not have it "
        "free. Nothing was made. Close other programs, then try again."
    )


class FileTooLarge(SealingError):
    """More than MOST bytes."""

    sentence = "This file is larger than 64 MB, more than is opened here. Nothing was changed."


class NoSuchKey(SealingError):
    """What was given as a public key is none."""

    sentence = "This is not a public key of age. One begins with age1 and is 62 letters and digits long. Copy it whole."


class SecretKeyGiven(SealingError):
    """The secret half of a key was given."""

    sentence = (
        "This is the private half of a key. Ask for the other half, the line that begins with age1. Whoever sent you "
        "this should make a new key. Nothing was made."
    )


def new_passphrase() -> str:
    """A fresh passphrase to be said aloud, such as `K7M2PX-9QRT4Z-0AB3CD`: 75 random bits in three groups."""
    return "-".join(recovery.new_code().split("-")[:_OFFERED_GROUPS])


def seal(data: bytes, passphrase: str) -> bytes:
    """The data as an age file that this passphrase opens. Takes about a second. Never the same bytes twice.

    Raises PassphraseTooShort, PassphraseTooLong or TooLittleMemory.
    """
    passphrases.check_new(passphrase)
    try:
        return age_child.ask(age_child.SEAL, _typed(passphrase), data)
    except (age_child.NoAnswer, age_child.Refused):
        raise TooLittleMemory from None


def seal_for(data: bytes, recipients: Sequence[str]) -> bytes:
    """The data as an age file that the holder of any of these public keys (`age1…`) opens. Raises NoSuchKey."""
    if not recipients:
        raise NoSuchKey
    sealed: bytes = pyrage.encrypt(data, [_recipient(one) for one in recipients])
    return sealed


def open_sealed(data: bytes, passphrase: str) -> bytes:
    """What was sealed with this passphrase.

    One that `new_passphrase` made may be typed in small letters and without its hyphens.

    Raises NotSuchAFile, FileTooLarge, SealedForAKey, TooMuchWork, TooLittleMemory, WrongPassphrase or
    FileDamaged. That it opens says
    that somebody who knows the passphrase made it, not who.
    """
    if len(data) > MOST:
        raise FileTooLarge
    _check_head(data)
    try:
        return _opened(data, passphrase)
    except WrongPassphrase:
        offered = _as_offered(passphrase)
        if offered is None:
            raise
        return _opened(data, offered)


def _opened(data: bytes, passphrase: str) -> bytes:
    try:
        return age_child.ask(age_child.OPEN, _typed(passphrase), data)
    except age_child.Refused as refusal:
        raise _why(str(refusal)) from None
    except age_child.NoAnswer:
        raise TooLittleMemory from None


def _as_offered(typed: str) -> str | None:
    """What was typed as `new_passphrase` writes it, None where it is no such thing or is written so already."""
    letters = re.sub(r"[\W_]+", "", typed).upper()
    if not re.fullmatch(r"[0-9A-Z]{18}", letters):
        return None
    offered = "-".join(letters[start : start + 6] for start in (0, 6, 12))
    return None if offered == typed else offered


def _check_head(data: bytes) -> None:
    if data.lstrip().startswith(_ARMOUR):
        return
    if not data.startswith(_HEAD):
        raise NotSuchAFile
    if not data.startswith(_BY_PASSPHRASE, len(_HEAD)):
        raise SealedForAKey if b"\n--- " in data[:_HEAD_BYTES] else NotSuchAFile


def _why(reason: str) -> SealingError:
    plain = reason.casefold()
    if plain.startswith(age_child.EXCESSIVE):
        return TooMuchWork()
    if "no matching keys" in plain:
        return SealedForAKey()
    if plain.startswith("decryption failed"):
        return WrongPassphrase()
    if plain == "decryption error" or "mac" in plain.split() or "last chunk" in plain:
        return FileDamaged()
    return NotSuchAFile()


def _recipient(text: str) -> pyrage.x25519.Recipient:
    key = "".join(text.split())
    if key.upper().startswith("AGE-SECRET-KEY"):
        raise SecretKeyGiven
    try:
        return pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        raise NoSuchKey from None


def _typed(passphrase: str) -> str:
    """Composed (NFC), as keyboards give it; the program age does not compose, so no further form is used."""
    passphrases.to_bytes(passphrase)  # refuses what cannot be typed
    return unicodedata.normalize("NFC", passphrase)
