import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from leeward.drafts.stripping import pdf_parts


def read(data):
    return PdfReader(io.BytesIO(data))


def annotation(subtype, **more):
    given = {"/Subtype": NameObject(f"/{subtype}"), **{f"/{key}": value for key, value in more.items()}}
    return DictionaryObject({NameObject(key): value for key, value in given.items()})


def action(kind, **more):
    given = {"/S": NameObject(f"/{kind}"), **{f"/{key}": value for key, value in more.items()}}
    return DictionaryObject({NameObject(key): value for key, value in given.items()})


def test_everything_beside_the_pages_is_named(letter):
    found = pdf_parts.beside_pages(read(letter))
    assert found == {"info", "files", "scripts", "bookmarks", "notes", "marks", "maker"}


def test_a_bare_file_holds_nothing():
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    assert pdf_parts.beside_pages(read(out.getvalue())) == set()


def test_a_form_and_a_signature_are_named():
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.root_object[NameObject("/AcroForm")] = action("x", SigFlags=TextStringObject("3"))
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject()
    out = io.BytesIO()
    writer.write(out)
    assert {"fields", "signature", "layers"} <= pdf_parts.beside_pages(read(out.getvalue()))


def test_only_following_a_link_is_no_act():
    assert not pdf_parts.acts(annotation("Link"))
    assert not pdf_parts.acts(annotation("Link", A=action("URI")))
    assert not pdf_parts.acts(annotation("Link", A=action("GoTo")))
    assert pdf_parts.acts(annotation("Link", A=action("Launch")))
    assert pdf_parts.acts(annotation("Link", A=action("URI", Next=action("JavaScript"))))


def test_a_mark_loses_names_days_and_words_that_are_not_drawn():
    mark = annotation("Ink", T=TextStringObject("Ada"), Contents=TextStringObject("x"), A=action("Launch"))
    pdf_parts.without_words(mark)
    assert set(mark) == {"/Subtype"}


def test_what_is_drawn_of_a_mark_stays():
    mark = annotation("FreeText", T=TextStringObject("Ada"), Contents=TextStringObject("seen"))
    pdf_parts.without_words(mark)
    assert mark["/Contents"] == "seen"
    assert "/T" not in mark


def test_links_to_addresses_are_known(letter):
    page = read(letter).pages[0]
    assert [pdf_parts.leads_out(one) for one in pdf_parts.annotations(page)].count(True) == 1


def test_references_are_followed_and_those_to_nowhere_are_none(letter):
    page = read(letter).pages[0]
    assert pdf_parts.resolved(page.raw_get("/Contents")).get_data().startswith(b"BT")
    assert pdf_parts.resolved(None) is None


def test_every_dictionary_is_reached_those_inside_others_too():
    writer = PdfWriter()
    writer.add_blank_page(10, 10)[NameObject("/Deep")] = action("x", Inner=action("y"))
    assert any(one.get("/S") == "/y" for one in pdf_parts.every_dictionary(writer))
    assert pdf_parts.of_page(writer.pages[0]) == set()
