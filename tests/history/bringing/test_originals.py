from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.words.messages import Message


def test_the_original_is_read_from_its_sealed_blob(vault, unrun, chat):
    request = Request.from_arguments(unrun(chat(20)).arguments)
    reading = open_request(vault.blobs, request)
    assert sum(isinstance(record, Message) for record in reading) == 20
    assert {part.source.name for part in reading.parts} == {"WhatsApp Chat with Rex.txt"}
