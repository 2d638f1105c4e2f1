import re

from leeward.library import boundaries, shelf


def test_no_line_is_lost_on_the_way():
    assert len(boundaries.SAID) == len({line.key for line in boundaries.SAID})
    assert shelf.SUBJECTS["boundaries"] == boundaries.SAID


def test_every_clause_is_of_a_kind_of_its_own():
    kinds = [clause.kind for clause in boundaries.CLAUSES]
    assert len(kinds) == len(set(kinds)) == 12


def test_every_line_says_where_it_comes_from():
    wrong = [
        line.key
        for line in boundaries.SAID
        if line.source != "own words"
        and not re.fullmatch(r"\[seen\] .+ \((?:20\d\d|no date)\)(?:; own words)?", line.source)
    ]
    assert wrong == []


def test_a_limit_is_said_to_be_what_the_person_does_and_to_have_its_dangers():
    said = " ".join(line.text for line in boundaries.PRINCIPLES)
    assert "what you do" in said
    assert "danger" in said
