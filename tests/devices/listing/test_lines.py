import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.devices.listing import lines
from leeward.devices.listing.rows import AppRow, Kind, Problem

PATH = "/data/app/~~Zx1==/com.example.app-9a8==/base.apk"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("package:com.example.app", "com.example.app"),
        ("package:android", "android"),
        (f"package:{PATH}=com.example.app", "com.example.app"),
        ("package:com.example.app  installer=com.android.vending", "com.example.app"),
        ("package:com.example.app installer=null uid:10123", "com.example.app"),
        ("package:com.example.app uid:10123,1010123", "com.example.app"),
        (f"package:{PATH}=com.example.app  installer=com.android.vending uid:10123", "com.example.app"),
        ("package:com.example.app versionCode:2410", "com.example.app"),
        ("  package:com.example.App_2 \t", "com.example.App_2"),
        ("com.example.app", "com.example.app"),
    ],
)
def test_every_form_that_adb_prints(line, expected):
    assert [row.text for row in lines.printed("a.txt", line)] == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "package:",
        "package:../../etc",
        "* daemon not running; starting now",
        "error: no devices/emulators found",
        "package:com..a",
        "x" * 2000,
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_number(line):
    found = list(lines.printed("a.txt", f"package:com.a.b\n\n{line}\npackage:com.a.c"))
    assert found[1] == Problem("a.txt, line 3", "not a line about an app")
    assert [row.text for row in found if isinstance(row, AppRow)] == ["com.a.b", "com.a.c"]


def test_line_ends_of_every_system():
    assert [row.text for row in lines.printed("a", "package:a.b\r\npackage:a.c\rpackage:a.d\n")] == [
        "a.b",
        "a.c",
        "a.d",
    ]


def test_what_is_typed_may_be_ids_names_or_lines():
    found = list(lines.typed("package:com.a.b\ncom.a.c\nSystem Helper\n???\n" + "x" * 200))
    assert [(one.text, one.kind) for one in found[:3]] == [
        ("com.a.b", Kind.ANDROID),
        ("com.a.c", Kind.ANDROID),
        ("System Helper", Kind.NAME),
    ]
    assert [one.place for one in found[3:]] == ["typed, line 4", "typed, line 5"]
    assert all(isinstance(one, Problem) for one in found[3:])


def test_a_chat_does_not_look_like_a_list():
    assert lines.looks_printed("package:a.b\npackage:c.d\n* daemon started")
    assert not lines.looks_printed("12/03/2025, 21:14 - Rex: where are you\n12/03/2025, 21:15 - Ada: home\n")
    assert not lines.looks_printed("")


@given(st.text(max_size=400))
def test_no_filled_line_is_dropped(text):
    import re

    filled = [line for line in re.split(r"\r\n|\r|\n", text) if line.strip().strip("\ufeff\x00").strip()]
    assert len(list(lines.printed("a", text))) == len(filled)
    assert len(list(lines.typed(text))) == len(filled)
