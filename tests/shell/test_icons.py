from xml.etree import ElementTree as ET

import pytest

from leeward.shell.icons import ICONS, svg


@pytest.mark.parametrize("name", ICONS)
def test_every_drawing_is_well_formed_and_hidden_from_screen_readers(name):
    drawing = ET.fromstring(svg(name))
    assert drawing.get("aria-hidden") == "true"
    assert drawing.get("class") == "icon"
    assert len(drawing)


def test_a_name_that_is_not_there_is_an_error_of_the_template():
    with pytest.raises(KeyError):
        svg("warning")
