from leeward.library import answering
from leeward.words.replies import Style


def test_every_manner_says_what_it_is_and_when_not():
    assert list(answering.MANNERS) == [style.value for style in Style]
    assert list(answering.NOT_WHEN) == list(answering.MANNERS)
    assert "court" in answering.NOT_WHEN["grey_rock"].text


def test_what_pages_ask_for_by_name_is_there():
    assert set(answering.WINDOW) == {"window-none", "window-night"}
    assert set(answering.GENTLE) == {"none", "through", "stop"}
    assert set(answering.WORRIED) == {"worried", "worried-none"}
    assert answering.JUDGE.text.endswith("judge read this?")


def test_the_default_comes_first():
    assert "no answer" in answering.NEED[0].text
    assert "emergency number" in answering.BOUND[-1].text


def test_all_of_it_is_on_the_shelf_once():
    keys = [line.key for line in answering.SAID]
    assert len(set(keys)) == len(keys) == 29
