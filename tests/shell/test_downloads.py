import re

import pytest

from leeward.shell import downloads

TELLING = re.compile(r"plan|leav|abus|secret|hide|police|message|danger|leeward", re.IGNORECASE)


@pytest.mark.parametrize("name", downloads.ALL)
@pytest.mark.parametrize(("way", "how"), [(downloads.download, "attachment"), (downloads.inline, "inline")])
def test_the_bytes_go_out_whole_under_a_name_that_says_nothing(name, way, how):
    answer = way(b"\x00words", name)
    assert answer.content == b"\x00words"
    assert answer["Content-Disposition"] == f'{how}; filename="{name.file}"'
    assert answer["Content-Length"] == "6"
    assert answer["Content-Type"] == name.content_type
    assert not TELLING.search(name.file)
    assert not answer.streaming
