"""Counts which messages have a time, for formats whose times need no asking."""

from leeward.readers.protocol import Remarks
from leeward.words.messages import DateOrder, Message, Record


class Dated:
    """`see` every record, then `remark`."""

    def __init__(self) -> None:
        self._with = self._without = 0

    def see(self, record: Record) -> Record:
        """The record, counted."""
        if isinstance(record, Message):
            self._with += record.sent_at is not None
            self._without += record.sent_at is None
        return record

    def remark(self, remarks: Remarks) -> None:
        """Say how it was."""
        remarks.count_order(DateOrder.ISO, self._with)
        if self._without:
            remarks.warn(
                "One message has a time that could not be read. It is kept as it was written."
                if self._without == 1
                else f"{self._without:,} messages have a time that could not be read. They are kept as written."
            )
