"""A bar for long work; nothing where nobody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from leeward.cli import console


@contextmanager
def counting(what: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """Gives a function that takes how many are done by now. The bar goes to standard error and is wiped at the end."""
    err = console.err()
    if not err.is_terminal:
        yield _nothing
        return
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task(what, total=total)
        yield lambda done: progress.update(task, completed=done)


def _nothing(done: int) -> None:
    """Where nobody watches."""
