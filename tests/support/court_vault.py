"""A chat, a zip with a photo and an email in Ada's vault, with things planted that a preflight has to find."""

import io
import zipfile

from PIL import Image

from leeward.history.bringing import job
from leeward.history.bringing.request import Request
from leeward.plan.models import Place
from leeward.vault import jobs
from leeward.words.messages import DateOrder
from support import chats

NUMBER = "+44 7700 900123"
NETWORK = "203.0.113.77"
LINES = (
    "[02/03/2025, 21:14:00] Rex: Where are you",
    "[02/03/2025, 21:15:00] Ada: Please stop writing to me",
    "[03/03/2025, 08:00:00] Rex: ring me on +44 7700 900555",
    f"[04/03/2025, 08:01:00] Ada: my new number is {NUMBER}",
    "[05/03/2025, 09:00:00] Ada: I am at Rose Cottage",
    "[20/03/2025, 23:40:00] Rex: I will come to the school",
    "[21/03/2025, 10:00:00] Ada: no",
)
PHOTO_LINES = "[22/03/2025, 10:00:00] Ada: look\n[22/03/2025, 10:01:00] Ada: <attached: IMG-1.jpg>\n"
MAIL = (
    f"Received: from laptop ([{NETWORK}]) by mail.example.org; Mon, 3 Mar 2025 09:00:00 +0000\r\n"
    "Received: from mail.example.org ([192.168.1.2]) by inside.example.org; Mon, 3 Mar 2025 09:00:01 +0000\r\n"
    "From: Ada <ada@example.org>\r\nTo: Rex <rex@example.org>\r\nDate: Mon, 3 Mar 2025 09:00:00 +0000\r\n"
    "Message-ID: <1@example.org>\r\nSubject: Papers\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThey are done.\r\n"
)


def photo(*, place=True):
    """A small picture, with the place where it was taken (51.5000 N, 0.1250 W) written into it, or with nothing."""
    picture, exif, out = Image.new("RGB", (64, 48), (40, 90, 90)), Image.Exif(), io.BytesIO()
    if place:
        gps = exif.get_ifd(0x8825)
        gps.update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 30.0)})
        exif[0x010F] = "Phones Ltd"
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def bring_in_bytes(vault, data, name, **said):
    with vault.blobs.create() as writer:
        writer.write(data)
        pending = writer.finish()
    said = {"me": ("Ada",), "them": ("Rex",), "dates": DateOrder.DMY} | said
    request = Request(blob=pending.keep(), name=name, size=pending.size, sha256=pending.sha256, **said)
    done = jobs.run_here(jobs.Job.objects.create(kind=job.KIND, arguments=request.as_arguments()))
    assert done.state == jobs.State.DONE, (done.sentence, done.detail)


def zipped(*, place=True):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("WhatsApp Chat with Mira.txt", PHOTO_LINES.replace("Rex", "Mira"))
        archive.writestr("IMG-1.jpg", photo(place=place))
    return out.getvalue()


def bring_in_chat(vault, lines=LINES):
    chats.bring_in(vault, "\n".join(lines) + "\n")


def fill(vault):
    """The chat, the zip, the email and the hidden place."""
    bring_in_chat(vault)
    bring_in_bytes(vault, zipped(), "export.zip", them=())
    bring_in_bytes(vault, MAIL.encode(), "papers.eml", them=(), dates=None)
    Place.objects.create(name="Rose Cottage", address="12 Elm Road, Anytown", hidden=True)
