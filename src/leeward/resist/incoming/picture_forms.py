"""The box for a message that was read from pictures: the same as the other, with other words around it."""

from dataclasses import replace
from typing import Any

from leeward.resist.choices import CameBy
from leeward.resist.incoming.forms import MessageForm
from leeward.resist.incoming.looking import Came


class PictureForm(MessageForm):
    """One message, as it was read. What the person writes in it counts."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["text"].label = "The message, as it was read"
        self.fields["text"].help_text = "Take out what is not part of this message. Mend what was read wrongly."

    def came(self) -> Came:
        """What was said of how it came: from a picture. Call after `is_valid`."""
        return replace(super().came(), how=CameBy.PICTURE)
