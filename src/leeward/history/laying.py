"""Laying chosen files on the desk: pictures and recordings that were chosen with a chat lie beside it."""

from collections.abc import Sequence

from leeward.history.desk import Lying
from leeward.readers.beside import with_media


def together(chosen: Sequence[Lying]) -> list[Lying]:
    """The exports among the chosen files, each with the media that were chosen with it.

    Files of one name are told apart by their place in the choice. Where several chats were chosen, the media lie beside
    each of them, since nothing says whose they are.
    """
    named = {_name(number, one.source.name, chosen): one for number, one in enumerate(chosen)}
    by_opener = {id(one.source.open): one for one in chosen}
    lying = []
    for source in with_media(((name, one.source) for name, one in named.items()), one_export=False):
        sealed = {name: pending for name in source.beside if (pending := named[name].pending)}
        lying.append(Lying(source, by_opener[id(source.open)].pending, sealed))
    return lying


def _name(number: int, name: str, chosen: Sequence[Lying]) -> str:
    twice = any(one.source.name == name for one in chosen[:number])
    return f"{number}-{name}" if twice else name
