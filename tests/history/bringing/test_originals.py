from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Beside, Request
from leeward.words.messages import Message


def test_the_original_is_read_from_its_sealed_blob(vault, unrun, chat):
    request = Request.from_arguments(unrun(chat(20)).arguments)
    reading = open_request(vault.blobs, request)
    assert sum(isinstance(record, Message) for record in reading) == 20
    assert {part.source.name for part in reading.parts} == {"WhatsApp Chat with Rex.txt"}


def test_media_kept_beside_are_beside_it_again(vault):
    beside = []
    for data in (b"14/03/2025, 08:00 - Ada: IMG-1.jpg (file attached)\n", b"a picture"):
        with vault.blobs.create() as writer:
            writer.write(data)
            beside.append(writer.finish())
    chat, picture = beside
    request = Request(
        chat.keep(), "chat.txt", chat.size, chat.sha256, format="whatsapp_txt",
        beside=(Beside("IMG-1.jpg", picture.keep(), picture.size, picture.sha256),),
    )  # fmt: skip
    assert Request.from_arguments(request.as_arguments()) == request
    (message,) = open_request(vault.blobs, request)
    assert not message.attachments[0].missing
    assert message.attachments[0].sha256 == picture.sha256
