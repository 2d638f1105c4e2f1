import hashlib
import hmac

from leeward.sealing.names import blob_name

_PHOTO = hashlib.sha256(b"a photo that Otto has too").hexdigest()


def test_a_name_is_hmac_sha256_in_hex():
    expected = hmac.new(b"k" * 32, bytes.fromhex(_PHOTO), "sha256").hexdigest()
    assert blob_name(b"k" * 32, _PHOTO) == expected


def test_otto_cannot_tell_from_the_name_which_photo_it_is():
    assert _PHOTO not in blob_name(b"k" * 32, _PHOTO)
    assert blob_name(b"k" * 32, _PHOTO) != blob_name(b"o" * 32, _PHOTO)
