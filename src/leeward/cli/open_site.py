"""`leeward open`: the site on this machine, in the browser."""

import argparse
from pathlib import Path

from leeward.cli.command import DONE
from leeward.cli.django_ready import get_ready

name = "open"
summary = "open the pages in the browser (this is what `leeward` alone does)"
example = "leeward open --vault /media/stick/notebook"

_PORT = 8642
_HIGHEST_PORT = 65535


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vault", metavar="DIR", type=Path, help="the folder of the vault, also on a stick")
    parser.add_argument(
        "--port", metavar="N", type=_port, default=_PORT, help=f"default {_PORT}; another if it is taken"
    )
    parser.add_argument("--no-browser", action="store_true", help="only say the address")


def run(given: argparse.Namespace) -> int:
    """Serves on 127.0.0.1 until it is stopped with Ctrl-C; then locks whatever is open."""
    get_ready()
    from leeward.site.server import serve

    serve(port=given.port, vault_folder=given.vault, open_browser=not given.no_browser)
    return DONE


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” is not a port; take a number from 0 to {_HIGHEST_PORT}")
    return int(text)
