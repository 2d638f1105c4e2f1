"""Files with hidden data, made anew for each run: pictures, a PDF, packages of Office and LibreOffice."""

import io
import zipfile

import pytest
from PIL import Image, ImageCms
from PIL.ExifTags import IFD, Base
from PIL.PngImagePlugin import PngInfo
from pypdf import PdfWriter
from pypdf.annotations import Highlight, Link, Text
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

SECRET = "Quillbrook"  # what must not be in any copy


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def exif_with_place():
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif[Base.Make] = f"{SECRET} phone"
    exif[Base.DateTime] = "2026:03:06 17:00:00"
    exif[Base.Artist] = SECRET
    exif[Base.ImageDescription] = SECRET
    exif.get_ifd(IFD.GPSInfo).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    return exif


@pytest.fixture(scope="session")
def photo():
    """A JPEG of 40 by 20 points, red above and blue below once it is turned, with everything a phone puts beside it."""
    image = Image.new("RGB", (40, 20), "red")
    image.paste("blue", (20, 0, 40, 20))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(image, "JPEG", exif=exif_with_place(), comment=SECRET.encode(), icc_profile=profile, quality=95)


@pytest.fixture(scope="session")
def drawing():
    """A PNG with texts."""
    texts = PngInfo()
    texts.add_text("Author", SECRET)
    texts.add_text("Software", "Paint")
    texts.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET} GPSLatitude</x>")
    return saved(Image.new("RGBA", (9, 7), (10, 20, 30, 40)), "PNG", pnginfo=texts, exif=exif_with_place())


@pytest.fixture(scope="session")
def moving():
    """Makes a moving picture of a form: four frames, each darker, shown for 100 to 400 ms."""

    def made(form, **options):
        frames = [Image.new("RGB", (16, 16), (200 - 40 * step, 0, 0)) for step in range(4)]
        return saved(frames[0], form, save_all=True, append_images=frames[1:], duration=[100, 200, 300, 400], loop=0, **options)  # fmt: skip

    return made


def _dictionary(**entries):
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _image(photo):
    stream = StreamObject()
    stream._data = photo
    for key, value in {"Type": "XObject", "Subtype": "Image", "Filter": "DCTDecode", "ColorSpace": "DeviceRGB"}.items():
        stream[NameObject(f"/{key}")] = NameObject(f"/{value}")
    for key, value in {"Width": 40, "Height": 20, "BitsPerComponent": 8}.items():
        stream[NameObject(f"/{key}")] = NumberObject(value)
    stream[NameObject("/Metadata")] = _dictionary(Author=TextStringObject(SECRET))
    return stream


@pytest.fixture(scope="session")
def letter(photo):
    """A PDF of two pages with data, files, a program, notes, marks, a link and a picture; only “Hello” is drawn."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    writer.add_blank_page(200, 200)
    words = DecodedStreamObject()
    words.set_data(b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(words)
    page[NameObject("/Resources")] = _dictionary(
        XObject=_dictionary(Im0=writer._add_object(_image(photo))),
        Font=_dictionary(F1=_dictionary(Type=NameObject("/Font"), Subtype=NameObject("/Type1"), BaseFont=NameObject("/Helvetica"))),
    )  # fmt: skip
    page[NameObject("/PieceInfo")] = _dictionary(Who=TextStringObject(SECRET))
    writer.add_metadata({"/Author": SECRET, "/Title": SECRET})
    writer.add_attachment("a.txt", SECRET.encode())
    writer.add_outline_item(title=SECRET, page_number=0)
    action = _dictionary(S=NameObject("/JavaScript"), JS=TextStringObject(SECRET))
    writer.root_object[NameObject("/OpenAction")] = action
    writer.add_annotation(0, Text(rect=(1, 1, 20, 20), text=SECRET, title_bar=SECRET))
    writer.add_annotation(0, Link(rect=(1, 1, 20, 20), url="https://example.org/form"))
    writer.add_annotation(0, Link(rect=(1, 1, 20, 20), target_page_index=1))
    mark = Highlight(rect=(1, 1, 20, 20), quad_points=ArrayObject([FloatObject(1)] * 8))
    mark[NameObject("/T")] = mark[NameObject("/Contents")] = TextStringObject(SECRET)
    mark[NameObject("/A")] = action
    writer.add_annotation(0, mark)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(parts):
    """A zip of these parts, as Office writes one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in parts.items():
            into.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="session")
def packed():
    return package


W = 'xmlns:w="urn:w" xmlns:r="urn:r"'
OFFICE = "application/vnd.openxmlformats-officedocument"


def types(**overrides):
    lines = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return f'<?xml version="1.0"?><Types xmlns="urn:t"><Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'


def relations(*rows):
    lines = "".join(
        f'<Relationship Id="r{number}" Type="urn:x/{kind}" Target="{target}"{more}/>'
        for number, (kind, target, more) in enumerate(rows)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="urn:rel">{lines}</Relationships>'


@pytest.fixture
def word_parts(photo):
    """The parts of a Word file: comments, tracked changes, properties, a picture, a folder, a hidden word."""
    body = (
        '<w:p w:rsidR="00AA11"><w:r><w:t>Hello</w:t></w:r>'
        f'<w:ins w:id="1" w:author="{SECRET}"><w:r><w:t> school</w:t></w:r></w:ins>'
        f'<w:del w:id="2" w:author="{SECRET}"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'
        f'<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:vanish/><w:rPrChange w:author="{SECRET}"/></w:rPr>'
        '<w:t>unseen</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    comments = f'<w:comments {W}><w:comment w:id="0" w:author="{SECRET}"><w:p>{SECRET}</w:p></w:comment></w:comments>'
    return {
        "[Content_Types].xml": types(**{
            "word/document.xml": f"{OFFICE}.wordprocessingml.document.main+xml",
            "word/comments.xml": f"{OFFICE}.wordprocessingml.comments+xml",
            "word/people.xml": f"{OFFICE}.wordprocessingml.people+xml",
            "docProps/thumbnail.jpeg": "image/jpeg",
        }),
        "_rels/.rels": relations(("officeDocument", "word/document.xml", ""), ("metadata/thumbnail", "docProps/thumbnail.jpeg", "")),
        "docProps/core.xml": f"<p xmlns:dc='urn:dc'><dc:creator>{SECRET}</dc:creator></p>",
        "docProps/app.xml": f"<Properties><Company>{SECRET}</Company></Properties>",
        "docProps/custom.xml": f"<Properties><property>{SECRET}</property></Properties>",
        "docProps/thumbnail.jpeg": photo,
        "word/document.xml": f'<?xml version="1.0"?><!-- {SECRET} --><w:document {W}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(("hyperlink", "https://example.org", ' TargetMode="External"')),
        "word/settings.xml": f'<w:settings {W}><w:attachedTemplate r:id="r0"/><w:rsids><w:rsid w:val="00AA11"/></w:rsids></w:settings>',
        "word/_rels/settings.xml.rels": relations(("attachedTemplate", f"file:///C:/{SECRET}.dotx", ' TargetMode="External"')),
        "word/comments.xml": comments,
        "word/people.xml": f'<w:people {W}><w:person w:author="{SECRET}"/></w:people>',
        "word/media/image1.jpeg": photo,
        "word/media/image2.emf": b"\x01\x00\x00\x00 drawing",
        "word/embeddings/sheet1.xlsx": b"PK\x03\x04",
    }  # fmt: skip


@pytest.fixture
def sheet_parts():
    """The parts of an Excel file: a comment with its yellow note, a hidden sheet, a hidden column, a printer, a folder."""
    notes = f"<comments xmlns='urn:s'><authors><author>{SECRET}</author></authors><commentList><comment ref='A1'>{SECRET}</comment></commentList></comments>"
    book = f'<workbook xmlns="urn:s" xmlns:x="urn:x"><x:absPath url="C:/{SECRET}/"/><fileSharing userName="{SECRET}"/><sheets><sheet name="One"/><sheet name="Two" state="hidden"/></sheets></workbook>'
    return {
        "[Content_Types].xml": types(**{
            "xl/workbook.xml": f"{OFFICE}.spreadsheetml.sheet.main+xml",
            "xl/comments1.xml": f"{OFFICE}.spreadsheetml.comments+xml",
            "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
            "xl/printerSettings/printerSettings1.bin": "application/octet-stream",
        }),
        "xl/workbook.xml": book,
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="urn:s" xmlns:r="urn:r"><cols><col min="3" hidden="1"/></cols><pageSetup r:id="r0"/></worksheet>',
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("printerSettings", "../printerSettings/printerSettings1.bin", "")),
        "xl/printerSettings/printerSettings1.bin": SECRET.encode("utf-16-le"),
        "xl/comments1.xml": notes,
        "xl/persons/person.xml": f'<personList xmlns="urn:p"><person displayName="{SECRET}"/></personList>',
        "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:v"><v:shape type="#_x0000_t202">note</v:shape><v:shape type="#_x0000_t201">button</v:shape></xml>',
        "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="urn:s" refreshedBy="{SECRET}" id="1"/>',
        "xl/vbaProject.bin": b"macro",
    }  # fmt: skip


@pytest.fixture
def slide_parts():
    """The parts of a PowerPoint file: a comment, words for the speaker, a hidden slide."""
    return {
        "[Content_Types].xml": types(**{
            "ppt/presentation.xml": f"{OFFICE}.presentationml.presentation.main+xml",
            "ppt/comments/comment1.xml": f"{OFFICE}.presentationml.comments+xml",
            "ppt/commentAuthors.xml": f"{OFFICE}.presentationml.commentAuthors+xml",
        }),
        "ppt/presentation.xml": '<p:presentation xmlns:p="urn:p"/>',
        "ppt/slides/slide1.xml": '<p:sld xmlns:p="urn:p" show="0"><p:t>Hello</p:t></p:sld>',
        "ppt/notesSlides/notesSlide1.xml": '<p:notes xmlns:p="urn:p" xmlns:a="urn:a"><a:t>say this</a:t></p:notes>',
        "ppt/comments/comment1.xml": f'<p:cmLst xmlns:p="urn:p"><p:cm><p:text>{SECRET}</p:text></p:cm></p:cmLst>',
        "ppt/commentAuthors.xml": f'<p:cmAuthorLst xmlns:p="urn:p"><p:cmAuthor name="{SECRET}"/></p:cmAuthorLst>',
    }  # fmt: skip


@pytest.fixture
def open_parts(photo):
    """The parts of a LibreOffice text: a comment, tracked changes, a printer, a picture, an older version."""
    x = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s" xmlns:table="urn:ta" xmlns:xlink="urn:x" xmlns:officeooo="urn:oo" xmlns:config="urn:c" xmlns:manifest="urn:m" xmlns:dc="urn:dc"'
    names = ("content.xml", "Pictures/1.jpg", "Thumbnails/thumbnail.png", "Versions/Version1", "META-INF/documentsignatures.xml")  # fmt: skip
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}"/>' for name in ("/", *names))
    body = (
        f"<text:tracked-changes><text:changed-region><dc:creator>{SECRET}</dc:creator></text:changed-region></text:tracked-changes>"
        f'<text:p>Hello<text:change text:change-id="1"/><office:annotation><dc:creator>{SECRET}</dc:creator></office:annotation>'
        '<text:a xlink:href="https://example.org">form</text:a><text:hidden-text>unseen</text:hidden-text></text:p>'
        '<table:table-column table:visibility="collapse"/>'
    )
    return {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": f'<office:document-content {x}><style:text-properties officeooo:rsid="00aa"/>{body}</office:document-content>',
        "styles.xml": f"<office:document-styles {x}/>",
        "meta.xml": f"<office:document-meta {x}><dc:creator>{SECRET}</dc:creator></office:document-meta>",
        "settings.xml": f'<office:document-settings {x}><config:config-item config:name="PrinterName">{SECRET}</config:config-item><config:config-item config:name="Rsid">1</config:config-item><config:config-item config:name="Zoom">1</config:config-item></office:document-settings>',
        "Pictures/1.jpg": photo,
        "Thumbnails/thumbnail.png": SECRET.encode(),
        "Versions/Version1": SECRET.encode(),
        "META-INF/documentsignatures.xml": f"<s>{SECRET}</s>",
        "META-INF/manifest.xml": f"<manifest:manifest {x}>{entries}</manifest:manifest>",
        "Object 1/content.xml": "<x/>",
        "Basic/script.xml": "<x/>",
    }  # fmt: skip


@pytest.fixture
def secret():
    return SECRET


@pytest.fixture
def holds():
    """Whether the secret stands anywhere in some bytes, also in the parts of a package."""

    def looked(data):
        parts = [data]
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts += [package.read(name) for name in package.namelist()]
        forms = (SECRET.encode(), SECRET.encode("utf-16-le"))
        return any(form in part for part in parts for form in forms)

    return looked


@pytest.fixture
def keys():
    """The keys of what went and of what stays."""
    return lambda copy: ({one.key for one in copy.gone}, {one.key for one in copy.stays})
