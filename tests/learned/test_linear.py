import json
import re
from importlib.resources import files

import pytest

from leeward.learned import linear
from leeward.learned.linear import Model

NAMES = ("incoming", "drafts")
SMALL = Model("small", "v", ("ask", "other"), (-100, 0), {"w:can": (0, 300), "n:first": (0, 50, 1, -50)})


def test_weights_of_what_is_there_are_added_up():
    assert SMALL.scores("can you")["ask"] == pytest.approx(1 / (1 + 2.718281828**-2))
    assert SMALL.scores("nothing known") == {"ask": pytest.approx(0.2689, abs=1e-4), "other": 0.5}


def test_what_is_known_beside_the_words_counts():
    assert SMALL.scores("can", ("n:first",))["ask"] > SMALL.scores("can")["ask"]
    assert SMALL.scores("can", ("n:never met",)) == SMALL.scores("can")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["", "\x00\ud800", "a" * 50_000, "🙂" * 200])
def test_no_text_is_trouble_and_scores_lie_between_0_and_1(name, text):
    model = linear.load(name)
    scores = model.scores(text)
    assert set(scores) == set(model.labels)
    assert all(0 <= score <= 1 for score in scores.values())


@pytest.mark.parametrize("name", NAMES)
def test_the_version_is_the_hash_of_the_weights(name):
    import hashlib

    body = json.loads(files("leeward.learned").joinpath(f"{name}.weights").read_text(encoding="utf-8"))
    named, body["version"] = body["version"], ""
    assert named == f"{name}-{hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:12]}"


def test_an_unknown_model_is_not_there():
    with pytest.raises(FileNotFoundError):
        linear.load("nobody")


def test_they_tell_plain_cases_apart():
    drafts, incoming = linear.load("drafts"), linear.load("incoming")
    assert drafts.scores("I'm sorry, it's all my fault")["blames_self"] > 0.5
    assert drafts.scores("Pick-up is at 5.")["blames_self"] < 0.5
    assert incoming.scores("Can you pick Leo up on Friday?")["question"] > 0.5
    assert incoming.scores("You ruined my life")["question"] < 0.5


@pytest.mark.parametrize("name", NAMES)
def test_no_weight_hangs_on_a_name_of_the_cast(name):
    weights = linear.load(name).weights
    assert len(weights) > 1000
    assert not [feature for feature in weights if re.fullmatch(r"w:(ada|mira|otto)", feature)]
