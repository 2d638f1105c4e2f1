from leeward.orders.models import Term


def test_a_paragraph_says_its_number_and_what_it_is_about(terms):
    assert (str(terms[0]), terms[0].label) == ("Paragraph 1", "No contact at all")
    assert terms[0].looks == "The program can look through your messages for it."


def test_without_number_and_kind(terms):
    bare = Term(order=terms[0].order, text="x")
    assert (str(bare), bare.label, bare.looks) == ("A paragraph without a number", "Not said yet", "")


def test_they_stand_as_on_the_paper(order, terms):
    assert [term.place for term in Term.objects.filter(order=order)] == [1, 1, 2, 2, 3]
