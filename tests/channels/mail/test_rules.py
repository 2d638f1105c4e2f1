import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.channels.mail import rules
from leeward.channels.mail.rules import FORMS, Base, Form

FORM = Form(makes_folders=True, optional=True)
BLOCK = rules.rule("ab12", ["rex@example.net"], "Later", FORM)
OTHER = rules.rule("cd34", ["mira@example.org"], "Later", FORM)
OWN = '# mine\nrequire ["fileinto",\n  "copy"];\nrequire "envelope"; # twice\n/* still */ if true { keep; }\n'
BASES = [Base(), Base("mine"), Base('a "b"\\c'), Base("mine", OWN, copied=True), Base("mine", "", copied=True)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("base", BASES)
def test_rules_go_in_and_out_and_leave_it_as_it_was(base, form):
    bare = rules.script(base, {}, form)
    one = rules.with_rule(bare, "ab12", BLOCK)
    two = rules.with_rule(one, "cd34", OTHER)
    assert list(rules.rules_in(two)) == ["ab12", "cd34"]
    assert rules.without_rule(rules.without_rule(two, "ab12"), "cd34") == bare
    assert rules.with_rule(two, "ab12", BLOCK).count("begin ab12") == 1
    assert rules.is_ours(two)
    assert rules.base_in(two.replace("\n", "\r\n")).name == base.name
    assert rules.is_untouched(bare, base.text)
    assert rules.is_untouched(bare.replace("\n", "\r\n"), base.text)
    assert not rules.is_untouched(bare + "keep;\n", base.text)


def test_a_copy_keeps_its_needs_first_and_its_words_last():
    text = rules.script(Base("mine", OWN, copied=True), {"ab12": BLOCK}, FORM)
    assert text.index('require "envelope"') < text.index("begin ab12") < text.index("if true { keep; }")
    assert [word for word in text.split() if word in OWN.split()][-4:] == ["true", "{", "keep;", "}"]
    assert "# mine" in text


def test_the_rule_word_for_word():
    assert BLOCK == (
        "# quiet folder, begin ab12\n"
        'if address :is "from" ["rex@example.net"] {\n    fileinto :create "Later";\n    stop;\n}\n'
        "# quiet folder, end ab12\n"
    )


@given(
    st.lists(st.text(min_size=1), min_size=1, max_size=3),
    st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])),
)
def test_whatever_it_is_called_it_is_well_formed(senders, folder):
    senders = [
        one.encode("ascii", "ignore").decode().replace("\r", "").replace("\n", "").replace("\0", "") for one in senders
    ]
    for form in FORMS:
        assert rules.is_well_formed(rules.rule("ab12", senders, folder, form), form)


def test_what_is_no_rule_is_seen():
    assert not rules.is_well_formed('if address :is "from" ["x"] { fileinto ', FORM)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('redirect "a@b.c";', ("a@b.c",)),
        ('if true { redirect :copy :list "a@b.c"; REDIRECT "d@e.f"; redirect "a@b.c"; }', ("a@b.c", "d@e.f")),
        ('# redirect "a@b.c";\n/* redirect "a@b.c"; */ keep;', ()),
        ('if header :is "x" "# no comment" { redirect "a@b.c"; }', ("a@b.c",)),
    ],
)
def test_forwarding_is_seen(text, found):
    assert rules.forwards(text) == found


def test_the_best_way_comes_first():
    ways = list(rules.candidates(frozenset(("include", "mailbox")), Base("mine", OWN)))
    assert [(base.copied, form.optional) for base, form in ways] == [(False, True), (False, False), (True, False)]
    ((base, form),) = rules.candidates(frozenset(), Base("mine", OWN))
    assert base.copied
    assert not form.makes_folders
