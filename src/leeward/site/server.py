"""Serves the site to the browser of this machine, and to nothing else."""

import contextlib
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from leeward.vault import opened

ADDRESS = "127.0.0.1"
_THREADS = 8
_NAME = "n"


def serve(port: int, vault_folder: Path | None = None, *, open_browser: bool = True) -> None:
    """Serve on 127.0.0.1 until Ctrl-C, SIGTERM or SIGHUP; then lock every open vault.

    Takes another free port when `port` is taken, and prints the address. `vault_folder` is where the notebook lies or
    will lie. Request bodies are streamed; nothing is spooled to the disk and no request is logged.
    """
    threading.excepthook = _no_log  # a traceback on the terminal may hold words
    server = make_server(port, vault_folder)
    address = f"http://{ADDRESS}:{server.bind_addr[1]}/"
    sys.stdout.write(f"The notebook is at {address}\nTo stop it, press Ctrl-C here.\n")
    sys.stdout.flush()
    if open_browser:
        threading.Timer(0.5, webbrowser.open, (address,)).start()
    run(server)


def make_server(port: int, vault_folder: Path | None = None) -> Any:
    """The cheroot server, bound to a port but not yet answering."""
    from cheroot import wsgi
    from django.conf import settings

    from leeward.site.wsgi import application

    settings.VAULT_FOLDER = vault_folder.absolute() if vault_folder else None
    server = wsgi.Server((ADDRESS, free_port(port)), application, numthreads=_THREADS, server_name=_NAME)
    server.max_request_body_size = 0  # the upload handler has its own, calmer limit
    server.error_log = _no_log  # type: ignore[method-assign]
    server.prepare()
    return server


def run(server: Any) -> None:
    """Answer until asked to stop, then lock every vault."""
    from leeward.site import idle

    stop_looking = idle.watch()
    with _on_signals(lambda: threading.Thread(target=server.stop).start()):
        try:
            server.serve()
        except KeyboardInterrupt:
            pass
        finally:
            stop_looking.set()
            server.stop()
            lock_all()


def lock_all() -> None:
    """Lock every open vault of this process. One that fails does not keep the others open."""
    for vault in opened.all_open():
        with contextlib.suppress(Exception):
            vault.lock()


def free_port(wanted: int) -> int:
    """`wanted` if nothing listens there, else a port the system gives."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind((ADDRESS, port))
                return int(probe.getsockname()[1])
    return wanted


@contextlib.contextmanager
def _on_signals(stop: Callable[[], None]) -> Any:
    """Ask to stop on SIGTERM and SIGHUP, where the system has them and this is the main thread."""
    names = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def handle(_number: int, _frame: FrameType | None) -> None:
        stop()

    before = {number: signal.signal(number, handle) for number in names}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _no_log(*_anything: object, **_more: object) -> None:
    """Server errors may hold addresses and words; they are not written anywhere."""
