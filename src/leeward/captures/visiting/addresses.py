"""Which addresses may be visited: public web pages, never this machine, this network or anything else.

What is looked at in the words of an address; where its name leads to is looked at again for each connection (`gate`).
Ranges: the IANA registries of special-purpose addresses as Python's `ipaddress` has them, and IPv4 inside IPv6
(RFC 4291 mapped, RFC 3056 6to4, RFC 4380 Teredo, RFC 6052 NAT64).
"""

import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

from leeward.captures.errors import NotAnAddress, PrivateAddress, WithPassword

Allowed = Callable[[str, int], bool]
"""Whether a connection to this IP address (as text) and port may be made."""

LONGEST = 2_000
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_HERE = (".localhost", ".local", ".localdomain", ".internal", ".home", ".home.arpa", ".lan", ".intranet", ".corp")
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def public(address: str, port: int) -> bool:
    """Whether an IP address belongs to the public internet. The port says nothing about it."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return port > 0 and all(_is_public(one) for one in (found, *_inside(found)))


def checked(text: str) -> str:
    """The address as it will be asked for. Raises NotAnAddress, WithPassword or PrivateAddress; asks nobody."""
    address = text.strip()
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NotAnAddress from None
    bad = len(address) > LONGEST or not address.isprintable() or " " in address or "\\" in address or port == 0
    if bad or parts.scheme.lower() not in ("http", "https") or not host:
        raise NotAnAddress
    if parts.username is not None or parts.password is not None:
        raise WithPassword
    if is_here(host):
        raise PrivateAddress
    return address


def is_here(host: str) -> bool:
    """Whether a host says by its very name that it is this machine or lies in this network."""
    name = host.rstrip(".").lower()
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return "." not in name or name.endswith(_HERE) or name.rpartition(".")[2].isdigit() or "0x" in name[:2]
    return not public(name, 80)


def _is_public(address: _Address) -> bool:
    local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified or local)


def _inside(address: _Address) -> tuple[_Address, ...]:
    """IPv4 addresses that an IPv6 address stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    found: list[_Address | None] = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(one for one in found if one is not None)
