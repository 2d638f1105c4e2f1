from leeward.evidence import paper, proving, showing
from leeward.printing import typeset


def test_code_size_date_root_and_key_stand_on_it(lines):
    lines(3)
    one = showing.state(proving.checkpoint_now())
    made = paper.sheet(one, showing.log())
    text = "\n".join(f"{entry.text}\n{entry.note}" for section in made.sections for entry in section.entries)
    for said in (one.code, one.root, proving.key().fingerprint, "\n3\n"):
        assert said in text
    assert "Leeward" not in text
    assert not typeset.undrawable(made)
