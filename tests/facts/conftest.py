"""Messages made ready, without the models: what rules alone see."""

from collections.abc import Callable

import pytest

from leeward.facts.scene import Scene, scene


@pytest.fixture
def seen() -> Callable[[str], Scene]:
    """A message made ready, with no scores and no hints."""
    return lambda text: scene(text, lambda _text, _around: {})


@pytest.fixture
def words() -> Callable[[Scene, int, int], str]:
    """The words from a first to a last token."""
    return lambda laid, first, last: laid.text[laid.cut.starts[first] : laid.cut.ends[last]]
