from django.test import RequestFactory

from leeward.plan.suggesting import suggested, suggestions


def test_every_part_above_may_suggest(monkeypatch):
    monkeypatch.setattr(
        suggestions, "_entries", [lambda _request: ("A",), lambda _request: (), lambda _request: ("A", "C")]
    )
    assert suggested(RequestFactory().get("/")) == {"A", "C"}


def test_nothing_is_suggested_where_nobody_does(monkeypatch):
    monkeypatch.setattr(suggestions, "_entries", [])
    assert suggested(RequestFactory().get("/")) == frozenset()
