"""Keeps pictures and calendars and makes papers, on and on, in the notebook it is given; prints what is done.

Every text holds the word that the test looks for on the disk afterwards.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")

import django

django.setup()

from leeward.belongings import photos  # noqa: E402, Django first
from leeward.belongings.models import Thing  # noqa: E402, Django first
from leeward.encounters import bringing  # noqa: E402, Django first
from leeward.encounters.bringing import Looked  # noqa: E402, Django first
from leeward.plan import adding  # noqa: E402, Django first
from leeward.plan.taking import making  # noqa: E402, Django first
from leeward.plan.taking.choice import Choice, Kind  # noqa: E402, Django first
from leeward.vault import lifecycle  # noqa: E402, Django first

FOLDER, PASSPHRASE, SAY = Path(sys.argv[1]), sys.argv[2], sys.argv[3]


def sealed(vault, data):
    with vault.blobs.create() as writer:
        writer.write(data)
        return writer.finish()


def calendar(number):
    first = f"{datetime.now(UTC) + timedelta(days=9):%Y%m%d}T100000"
    event = [f"UID:{number}", f"DTSTART:{first}", "RRULE:FREQ=DAILY;COUNT=40", f"SUMMARY:{SAY} {number}"]
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *event, "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


vault = lifecycle.unlock(FOLDER, PASSPHRASE)
with vault.use():
    paper = Thing.objects.create(kind="paper", text=SAY)
    adding.add("now", SAY, origin="x", note=SAY)
    number = 0
    while True:
        picture = sealed(vault, b"\xff\xd8\xff\xe0" + f"{SAY} {number} ".encode() * 20_000)
        kept = photos.keep(vault, paper, f"{SAY}.jpg", picture)
        print("photo", kept.sha256, flush=True)  # noqa: T201, the parent reads it
        file = sealed(vault, calendar(number))
        with file.open() as stream:
            found = bringing.look(stream, "Europe/London")
        looked = Looked(SAY, file.token, file.sha256, "Europe/London", found)
        print("calendar", bringing.keep(vault, looked, [1]).sha256, flush=True)  # noqa: T201, the parent reads it
        choice = Choice(Kind.SHEET, ("now",), notes=True)
        print("paper", len(making.as_file(making.make(choice), choice)), flush=True)  # noqa: T201, the parent reads it
        number += 1
