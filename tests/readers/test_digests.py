import hashlib
import io

from leeward.readers.digests import sha256_of


def test_hash_of_a_stream():
    data = bytes(range(256)) * 9000
    assert sha256_of(io.BytesIO(data)) == hashlib.sha256(data).hexdigest()
