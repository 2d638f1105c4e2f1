"""What must be kept before the way out locks the vault.

A part that holds something of the person's in memory adds a callback in its `AppConfig.ready()`. It gets the request
of the exit while the vault is still open, must be quick, and must not answer anything.
"""

from collections.abc import Callable

from django.http import HttpRequest

from leeward.vault.registries import Registry

exiting: Registry[Callable[[HttpRequest], None]] = Registry()
