from leeward.readers.pieces import LONGEST, Sort, Start, other_record, pieces
from leeward.words.messages import Problem, Skipped


def begin(line):
    if line.startswith("#"):
        return Start(Sort.DAY, line)
    return Start(Sort.MESSAGE, line[1:]) if line.startswith(">") else None


def cut(text):
    return list(pieces(((line, 1) for line in text.split("\n")), begin))


def test_lines_go_on_with_messages_and_with_nothing_else():
    found = cut("before\n\n#day\n\n\n>one\nmore\n\nend\n\n#day\nlost\nlines")
    assert [(one.line, one.end_line, one.text) for one in found] == [
        (1, 1, "before"),
        (2, 2, ""),
        (3, 3, "#day"),
        (4, 5, ""),
        (6, 10, "one\nmore\n\nend"),
        (11, 11, "#day"),
        (12, 13, "lost\nlines"),
    ]


def test_the_records_of_what_is_no_message():
    records = [other_record(one, "x.txt", None) for one in cut("a\nb\n\n#day\n>one")]
    assert [(type(one), getattr(one, "records", None)) for one in records] == [
        (Problem, 2),
        (Skipped, 1),
        (Skipped, 1),
        (type(None), None),
    ]


def test_a_message_without_end_keeps_no_text():
    (piece,) = pieces([(">start", 1), *[("x" * 1000, 1)] * 2000], begin)
    assert piece.too_long
    assert len(piece.text) < LONGEST
    assert type(other_record(piece, "x.txt", None)) is Problem
