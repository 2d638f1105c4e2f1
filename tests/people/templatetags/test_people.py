from django.template import RequestContext, Template
from django.test import RequestFactory

from leeward.library.warning_facts import FACTS
from leeward.people import warnings

LINE = Template("{% load people %}{% talk_first %}")


def said(vault):
    request = RequestFactory().get("/")
    request.vault = vault
    return LINE.render(RequestContext(request))


def test_the_line_stands_there_only_while_something_is_noted(vault):
    assert said(vault).strip() == ""
    warnings.answer(FACTS[0].key, "yes")
    assert "Talk to someone first, if you can." in said(vault)
    assert FACTS[0].text not in said(vault)


def test_without_a_vault_it_says_nothing(vault):
    warnings.answer(FACTS[0].key, "yes")
    assert said(None).strip() == ""
