"""Ada's orders: one that is there for her against Rex, with paragraphs; messages from Rex, Mira and a bank."""

from datetime import date, datetime

import pytest

from leeward.orders import paragraphs, versions
from leeward.orders.splitting import Piece
from leeward.people import identities, warnings
from leeward.people.choices import Role
from support.chats import bring_in


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def order(rex):
    """Made on 1 March 2026, served on 3 March, until the end of the year; three paragraphs of which two are told."""
    made = versions.begin(rex, "protects_user", "Order of March")
    versions.write(
        made,
        {
            "made_on": date(2026, 3, 1), "served_on": date(2026, 3, 3), "ends_on": date(2026, 12, 31),
            "jurisdiction": "GB-ENG", "court": "Family Court at Otterbridge", "case_no": "FA26P1",
        },
    )  # fmt: skip
    return made


@pytest.fixture
def terms(order):
    """No contact; not by other people; 100 metres, of which nothing was said yet."""
    pieces = [
        Piece("1", "Rex must not contact Ada by any means."),
        Piece("2", "Rex must not ask another person to contact Ada."),
        Piece("3", "Rex must not come within 100 metres of 12 High Street."),
    ]
    one, two, three = paragraphs.add(order, pieces)
    return [paragraphs.rewrite(one, {"kind": "no_contact"}), paragraphs.rewrite(two, {"kind": "no_indirect"}), three]


@pytest.fixture
def bound(rex):
    """An order that binds Ada, without an end."""
    made = versions.begin(rex, "binds_user", "Order of May")
    versions.write(made, {"starts_on": date(2026, 5, 1)})
    paragraphs.add(made, [Piece("1", "Ada must not contact Rex, directly or indirectly.")])
    return made


@pytest.fixture
def bring(vault, rex):
    """Brings a chat in: lines of (moment, sender, text)."""

    def brought(lines, name="WhatsApp Chat with Rex.txt", them="Rex"):
        text = "".join(f"{at:%d/%m/%Y, %H:%M} - {sender}: {words}\n" for at, sender, words in lines)
        bring_in(vault, text, name=name, them=(them,))

    return brought


@pytest.fixture
def chat(bring):
    """Before the order, after it was made, after it was served; Ada herself; Mira; a bank."""
    bring(
        [
            (datetime(2026, 2, 20, 9, 0), "Rex", "good morning my queen"),
            (datetime(2026, 3, 2, 21, 14), "Rex", "you cannot do this"),
            (datetime(2026, 3, 5, 8, 1), "Ada", "Please stop."),
            (datetime(2026, 3, 6, 23, 50), "Rex", "come home 🙂"),
            (datetime(2026, 3, 7, 12, 0), "Mira", "Rex says he is sorry"),
            (datetime(2026, 3, 8, 12, 0), "Bank", "Rex paid you £0.01. Reference: call me"),
            (datetime(2026, 3, 9, 12, 0), "Bank", "Your statement is ready"),
        ]
    )


@pytest.fixture
def mira(vault):
    """Mira, who passes things on for Rex."""
    person = identities.set_role(identities.address_for("Mira", None, "whatsapp").person, Role.THIRD)
    identities.set_writes_for_other(person, writes=True)
    return person
