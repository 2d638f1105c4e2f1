"""Which mode may fit, said by parts above. A hint beside a choice: nothing is chosen in advance."""

from collections.abc import Callable, Collection

from django.http import HttpRequest

from leeward.vault.registries import Registry

suggestions: Registry[Callable[[HttpRequest], Collection[str]]] = Registry()
"""Each gives the letters of the modes that may fit; a letter that is no mode does no harm."""


def suggested(request: HttpRequest) -> frozenset[str]:
    """The letters that a part above finds near, empty where none is."""
    return frozenset(letter for part in suggestions for letter in part(request))
