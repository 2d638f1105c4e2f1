import pytest

from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind, Reply
from leeward.library import boundaries as library


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_a_usual_limit_and_a_clause_with_its_source(kind):
    assert presets.usual(kind) is not None
    assert [clause.said.source for clause in library.CLAUSES if clause.kind == kind.value] != []


def test_the_figures_of_the_clause_on_answers_are_those_of_its_source():
    reply = presets.usual(Kind.REPLY)
    assert isinstance(reply, Reply)
    assert (reply.weekday, reply.weekend, reply.urgent) == (24, 48, 4)


def test_what_is_offered_first_is_short():
    assert len(presets.LIMITED) == 5
