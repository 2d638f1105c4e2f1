"""Compound files (OLE) made for tests: Outlook emails with a few properties. Small streams only, up to 120 sectors."""

import struct
from datetime import datetime
from itertools import pairwise

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _padded(data, size):
    return data + b"\x00" * (-len(data) % size)


def compound(tree):
    """A file of this tree: names to bytes, or to another tree."""
    entries, mini, minis = [], b"", []

    def add(name, node):
        nonlocal mini
        number = len(entries)
        entries.append(None)
        if isinstance(node, dict):
            children = [add(*item) for item in node.items()]
            for one, right in pairwise(children):
                entries[one][2] = right
            entries[number] = [name, 1, _FREE, children[0] if children else _FREE, 0, 0]
        else:
            start = len(mini) // 64
            mini += _padded(node, 64)
            count = len(mini) // 64 - start
            minis.extend([*range(start + 1, start + count), _END] if count else [])
            entries[number] = [name, 2, _FREE, _FREE, start, len(node)]
        return number

    add("Root Entry", tree)
    mini, table = _padded(mini, 512), _padded(struct.pack(f"<{len(minis)}I", *minis), 512)
    folders = len(entries) // 4 + 1
    parts = [folders, len(table) // 512, len(mini) // 512]
    starts, following = [], []
    at = 1
    for count in parts:
        starts.append(at if count else _END)
        following += [*range(at + 1, at + count), _END] if count else []
        at += count
    entries[0][1], entries[0][4], entries[0][5] = 5, starts[2], len(mini)
    data = b""
    for name, kind, right, child, start, size in entries:
        letters = name.encode("utf-16-le")
        data += letters.ljust(64, b"\x00") + struct.pack("<HBB3I", len(letters) + 2, kind, 1, _FREE, right, child)
        data += b"\x00" * 36 + struct.pack("<IQ", start, size)
    data = data.ljust(folders * 512, b"\x00")
    sectors = struct.pack(f"<{len(following) + 1}I", _TABLE, *following).ljust(512, b"\xff")
    assert len(sectors) == 512, "too large for one table of sectors"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 10
    head += struct.pack("<4I", 1, starts[0], 0, 4096) + struct.pack("<4I", starts[1], parts[1], _END, 0)
    return head + struct.pack("<109I", 0, *[_FREE] * 108) + sectors + data + table + mini


def moment(when):
    """A naive UTC time as Outlook keeps it."""
    return round((when - datetime(1601, 1, 1)).total_seconds()) * 10_000_000  # UTC on both sides


def thing(values, *, head=8, parts=()):
    """A folder of properties: numbers to words, bytes, whole numbers (type 3) or ("time", ticks); then parts of it."""
    listed, tree = b"\x00" * head, {}
    for number, value in values.items():
        if isinstance(value, str):
            tree[f"__substg1.0_{number:04X}001F"] = value.encode("utf-16-le")
        elif isinstance(value, bytes):
            tree[f"__substg1.0_{number:04X}0102"] = value
        elif isinstance(value, tuple):
            listed += struct.pack("<IIQ", number << 16 | 0x40, 6, value[1])
        else:
            listed += struct.pack("<IIq", number << 16 | 0x03, 6, value)
    return {"__properties_version1.0": listed, **tree, **dict(parts)}


def email(values, *, people=(), files=()):
    """An Outlook email: its properties, and those of the people it went to and of the files in it."""
    parts = [(f"__recip_version1.0_#{n:08X}", thing(one)) for n, one in enumerate(people)]
    parts += [(f"__attach_version1.0_#{n:08X}", thing(one)) for n, one in enumerate(files)]
    return compound(thing(values, head=32, parts=parts))
