"""The words that stand in a PDF of our own, in the order in which they are drawn. Reads what typst writes, no more."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_HEAD = re.compile(rb"(<<.*?>>)\s*stream\r?\n", re.DOTALL)
_RESOURCES, _CONTENTS = rb"/Resources (\d+) 0 R", rb"/Contents (\d+) 0 R"
_FONT = re.compile(rb"/(f\d+) (\d+) 0 R")
_CHOSEN = re.compile(rb"/(f\d+) [\d.]+ Tf")
_INSTEAD = re.compile(rb"/Span<<[^>]{0,40}?/ActualText(?:<([0-9A-F]+)>|(?=\())")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)


def words_of(pdf):
    """All that is drawn, without white space and places to break a line. Fails where a sign has no way back to a letter."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    drawn = []
    for page in (body for body in objects.values() if b"/Type/Page/" in body):
        resources, contents = (objects[int(re.search(key, page)[1])] for key in (_RESOURCES, _CONTENTS))
        fonts = {name: _letters(objects, objects[int(target)]) for name, target in _FONT.findall(resources)}
        drawn += _drawn(_stream(contents), fonts)
    assert drawn
    return "".join("".join(drawn).replace("\u200b", "").split())


def _letters(objects, font):
    table = _stream(objects[int(re.search(rb"/ToUnicode (\d+) 0 R", font)[1])])
    assert b"beginbfrange" not in table
    blocks = re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL)
    return {int(code, 16): _text(value) for block in blocks for code, value in _PAIR.findall(block)}


def _drawn(stream, fonts):
    letters, at = {}, 0
    while at < len(stream):
        if chosen := _CHOSEN.match(stream, at):
            letters, at = fonts[chosen[1]], chosen.end()
        elif instead := _INSTEAD.match(stream, at):  # what is drawn up to the end of this mark means these words
            end = instead.end() if instead[1] else _closing(stream, instead.end())
            said = stream[instead.end() + 1 : end]
            words = bytes.fromhex(instead[1].decode()) if instead[1] else _ESCAPE.sub(_unescaped, said)
            yield words.decode("utf-16" if words.startswith(b"\xfe\xff") else "latin-1")
            at = stream.index(b"EMC", end)
        elif stream[at] == ord("("):
            end = _closing(stream, at)
            codes = _ESCAPE.sub(_unescaped, stream[at + 1 : end])
            yield "".join(letters[int.from_bytes(codes[i : i + 2], "big")] for i in range(0, len(codes), 2))
            at = end + 1
        else:
            at += 1


def _closing(stream, at):
    """Where the string that begins at `at` ends: brackets within it are balanced or escaped."""
    depth = 0
    while True:
        depth += {ord("("): 1, ord(")"): -1}.get(stream[at], 0)
        if depth == 0:
            return at
        at += 2 if stream[at] == ord("\\") else 1


def _stream(body):
    head = _HEAD.search(body)
    length = int(re.search(rb"/Length (\d+)", head[1])[1])
    data = body[head.end() : head.end() + length]
    return zlib.decompress(data) if b"/FlateDecode" in head[1] else data


def _text(value):
    return bytes.fromhex(value.decode()).decode("utf-16-be")


def _unescaped(found):
    return bytes([int(found[1], 8)]) if found[1].isdigit() else _NAMED.get(found[1], found[1])
