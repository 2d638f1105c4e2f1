"""Writes “streamtyped” archives of texts with attributes, as the Messages app keeps them."""

from collections.abc import Sequence

_NEW, _NIL, _END, _REFERENCE = b"\x84", b"\x85", b"\x86", 0x92


def _number(value: int) -> bytes:
    if -110 < value < 0x80:
        return value.to_bytes(1, "little", signed=True)
    return (
        b"\x81" + value.to_bytes(2, "little", signed=True)
        if abs(value) < 0x8000
        else b"\x82" + value.to_bytes(4, "little", signed=True)
    )


class Writer:
    """Writes one archive. Strings and objects that were written before are referred to."""

    def __init__(self) -> None:
        self.strings: list[bytes] = []
        self.classes: dict[str, int] = {}
        self.objects = 0

    def shared(self, text: bytes) -> bytes:
        if text in self.strings:
            return bytes([_REFERENCE + self.strings.index(text)])
        self.strings.append(text)
        return _NEW + _number(len(text)) + text

    def of_class(self, *names: str) -> bytes:
        if not names:
            return _NIL
        if names[0] in self.classes:
            return bytes([_REFERENCE + self.classes[names[0]]])
        self.classes[names[0]] = self.objects
        self.objects += 1
        return _NEW + self.shared(names[0].encode()) + b"\x00" + self.of_class(*names[1:])

    def new(self, *names: str) -> bytes:
        self.objects += 1
        return self.shared(b"@") + _NEW + self.of_class(*names)

    def string(self, text: str) -> bytes:
        head = self.new("NSString", "NSObject")
        return head + self.shared(b"+") + _number(len(text.encode())) + text.encode() + _END

    def number(self, value: int) -> bytes:
        head = self.new("NSNumber", "NSValue", "NSObject") + self.shared(b"*")
        self.objects += 1
        return head + _NEW + self.shared(b"i") + self.shared(b"i") + _number(value) + _END


def archive(runs: Sequence[tuple[str, dict[str, str | int]]]) -> bytes:
    """An archive of a text whose runs have these attributes."""
    out = Writer()
    data = b"\x04\x0bstreamtyped\x81\xe8\x03" + out.new("NSAttributedString", "NSObject")
    data += out.string("".join(text for text, _ in runs))
    for number, (text, attributes) in enumerate(runs, start=1):
        data += out.shared(b"iI") + _number(number) + _number(len(text.encode("utf-16-le")) // 2)
        data += out.new("NSDictionary", "NSObject") + out.shared(b"i") + _number(len(attributes))
        for key, value in attributes.items():
            data += out.string(key) + (out.number(value) if isinstance(value, int) else out.string(value))
        data += _END
    return data + _END
