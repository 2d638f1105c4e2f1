"""The root of all errors that a person may meet."""


class LeewardError(Exception):
    """Something could not be done. Your files were not changed.

    One subclass per failure. `str(error)` is the one calm sentence a person reads: what happened, why, what to do.
    It never holds words of a message, a passphrase or a key. A subclass whose sentence needs no detail states it as
    `sentence` and is raised without arguments.
    """

    sentence = "Something could not be done. Your files were not changed."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)
