import io

from PIL import Image

from leeward.drafts.stripping import jpeg_segments


def points(data):
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


def jpeg(**options):
    out = io.BytesIO()
    Image.effect_noise((64, 64), 90).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


def test_segments_go_and_every_point_stays(photo, secret):
    bare, had = jpeg_segments.without_hidden(photo)
    assert had
    assert secret.encode() not in bare
    assert points(bare) == points(photo)


def test_a_picture_in_several_scans_comes_through_to_its_end():
    data = jpeg(progressive=True, restart_marker_blocks=2)
    assert jpeg_segments.without_hidden(data) == (data, False)


def test_what_stands_behind_goes():
    data = jpeg()
    assert jpeg_segments.without_hidden(data + b"words" + data) == (data, True)


def test_the_mark_that_keeps_colours_right_stays():
    out = io.BytesIO()
    Image.new("CMYK", (8, 8), (255, 0, 0, 0)).save(out, "JPEG")
    data = out.getvalue()
    assert b"Adobe" in data
    assert jpeg_segments.without_hidden(data) == (data, False)


def test_what_is_no_picture_comes_back_as_it_is():
    data = jpeg()
    for odd in (b"", b"\xff\xd8", b"no picture", data[:30], data[:-2], b"\xff\xd8\xff\xe1\xff\xff"):
        assert jpeg_segments.without_hidden(odd) == (odd, False)


def test_padding_before_a_marker_is_passed_over():
    data = jpeg(comment=b"words")
    at = data.index(b"\xff\xfe")
    bare, had = jpeg_segments.without_hidden(data[:at] + b"\xff\xff" + data[at:])
    assert had
    assert b"words" not in bare
