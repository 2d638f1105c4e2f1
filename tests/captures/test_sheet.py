from datetime import date

from leeward.captures import sheet, told
from leeward.captures.models import Answer, Note, Report, SeenBy
from leeward.plan.models import Place


def words(made):
    return "\n".join(f"{one.heading}\n" + "\n".join(f"{e.text} {e.note}" for e in one.entries) for one in made.sections)


def test_it_holds_what_is_known_with_the_number_of_each_file_and_no_hidden_place(post):
    Place.objects.create(name="Quillbrook Farm", hidden=True)
    Note.objects.create(capture=post, text="I was at Quillbrook Farm.")
    SeenBy.objects.create(capture=post, who="Mira", told_on=date(2026, 3, 3), how="On her phone")
    report = Report.objects.create(capture=post, to="The service", on=date(2026, 3, 4), reference="A7")
    Answer.objects.create(report=report, on=date(2026, 3, 5), text="Taken down")
    said = words(sheet.sheet(told.capture(post)))
    for part in (
        "Rex R.",
        post.files.get().sha256,
        "Mira",
        "4 March 2026: The service",
        "Number: A7",
        "5 March 2026: Taken down",
    ):
        assert part in said
    assert "Quillbrook" not in said
    assert "[kept private]" in said
    assert "not who wrote the post" in said


def test_what_is_empty_has_no_heading(post):
    headings = [one.heading for one in sheet.sheet(told.capture(post)).sections]
    assert headings == ["The post", "What it says or shows", "Kept files", "What this sheet is"]
