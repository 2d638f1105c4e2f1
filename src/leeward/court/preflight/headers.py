"""What an email shows beside its words: network addresses in its headers, and the pictures inside it. Plain."""

import base64
import binascii
import ipaddress
import re
from collections.abc import Iterable, Iterator

_HEADER = re.compile(
    rb"^(received|x-originating-ip|x-sender-ip|x-client-ip|x-real-ip|x-forwarded-for|x-source-ip|x-remote-ip"
    rb"|authentication-results|received-spf)\s*:",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rb"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\w.:]*\w)", re.IGNORECASE
)
_OWN = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fe80::/10",
                                        "fc00::/7", "::1/128", "::/128")))  # fmt: skip


def network_addresses(lines: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Each header with an address in it: the header's name and the address. Those of a home network are passed over."""
    header = ""
    for line in lines:
        match = _HEADER.match(line)
        if match:
            header = match[1].decode("ascii")
        elif not line[:1].isspace() or not line.strip():
            header = ""
        if header:
            for found in _ADDRESS.findall(line):
                if _tells(found.decode("ascii")):
                    yield header, found.decode("ascii")


def _tells(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return not any(address in network for network in _OWN if network.version == address.version)


_INSIDE = re.compile(rb"^content-type:\s*(?:image|video)/", re.IGNORECASE)
_PACKED = re.compile(rb"^content-transfer-encoding:\s*base64", re.IGNORECASE)
_MOST = 64 << 20


def pictures_inside(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of each picture or video that is packed as base64 in an email or a mailbox."""
    picture, packed, inside = False, False, False
    block: list[bytes] = []
    size = 0
    for line in lines:
        bare = line.strip()
        if inside:
            if bare.startswith(b"--") or not bare:
                if block:
                    yield _unpacked(block)
                picture = packed = inside = False
                block, size = [], 0
            elif size < _MOST:
                block.append(bare)
                size += len(bare)
        elif bare.startswith(b"--"):
            picture = packed = False
        elif not bare:
            inside = picture and packed
        else:
            picture = picture or bool(_INSIDE.match(bare))
            packed = packed or bool(_PACKED.match(bare))
    if block:
        yield _unpacked(block)


def _unpacked(block: list[bytes]) -> bytes:
    text = b"".join(block)
    try:
        return base64.b64decode(text + b"=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return b""
