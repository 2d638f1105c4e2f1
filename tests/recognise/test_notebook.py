from django.utils import timezone

from leeward.recognise import notebook, screening
from leeward.recognise.corrections import Kind, Label, Note
from leeward.recognise.models import Finding


def look():
    return screening.look(lambda done, total: None, lambda: False)


def note(ref, answer, other=""):
    return Note(str(ref), "guilt_tripping", Kind.LABEL, answer, other, timezone.now())


def test_what_was_found_comes_back_as_it_was(bring):
    bring()
    made = look()
    found = list(notebook.all_found(made))
    assert [len(one.findings) for one in found] == [1, 2, 1, 1]
    for one in found:
        for finding in one.findings:
            assert one.text[finding.quote.start : finding.quote.end] == finding.quote.text
    (danger,) = notebook.found(made, notebook.of_dangers(made))
    assert (danger.text, danger.dangers[0].quote.text) == ("nobody will have you", "nobody will have you")


def test_the_messages_of_a_tactic_follow_the_notes(bring):
    bring()
    made = look()
    first, second = Finding.objects.filter(tactic="guilt_tripping").values_list("message_id", flat=True)
    notebook.write(note(first, Label.IS_NOT, "belittling"))
    assert notebook.of_tactic(made, "guilt_tripping") == [second]
    assert first in notebook.of_tactic(made, "belittling")
    notebook.write(note(first, Label.BACK))
    assert notebook.of_tactic(made, "guilt_tripping") == [first, second]
    assert len(list(notebook.notes())) == 2


def test_ids_that_are_not_there_are_passed_over(bring):
    bring()
    assert list(notebook.found(look(), [10**9])) == []
