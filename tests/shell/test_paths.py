import pytest

from leeward.shell.paths import own_path


@pytest.mark.parametrize("path", ["/", "/m/1/?at=3#m3", "/o/?x=//rex.example", "/%5crex.example", "/..//rex.example"])
def test_own_paths_stay(path):
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        None,
        7,
        "",
        "o/",
        "//rex.example",
        "/\\rex.example",
        "\\/rex.example",
        "/\t/rex.example",
        "/\n/rex.example",
        " //rex.example",
        "https:rex.example",
        "https://rex.example/",
        "javascript:alert(1)",
        "/a\r\nX-Evil: 1",
    ],
)
def test_everything_else_is_the_start(path):
    assert own_path(path) == "/"
