"""How long properties are searched: `--hypothesis-profile long` (in `make test-long`) looks twenty times as far.

A test that sets its own number of examples keeps it.
"""

from hypothesis import settings

settings.register_profile("long", max_examples=2_000, deadline=None)
