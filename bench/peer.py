"""Reads one export with one other program, in a process of its own, and prints what it took as a line of JSON.

Run by bench/run.py with the Python of .venv-bench: `python bench/peer.py NAME FILE`.
"""

import contextlib
import io
import json
import logging
import sys
import time
from pathlib import Path


def chatpack(path: str) -> int:
    from chatpack import parse_whatsapp

    return len(parse_whatsapp(path))


def whatstk(path: str) -> int:
    from whatstk import df_from_whatsapp

    return len(df_from_whatsapp(path, hformat="%d/%m/%Y, %H:%M - %name:", max_size=None))


def whatstk_guessing(path: str) -> int:
    from whatstk import df_from_whatsapp

    return len(df_from_whatsapp(path, max_size=None))


def chat_miner(path: str) -> int:
    from chatminer.chatparsers import WhatsAppParser

    parser = WhatsAppParser(path)
    parser.parse_file()
    return len(parser.parsed_messages.get_df())


PEERS = {"chatpack": chatpack, "whatstk": whatstk, "whatstk, guessing": whatstk_guessing, "chat-miner": chat_miner}


def main() -> None:
    name, path = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        _warm_up(name)
        before = _memory()
        start, cpu = time.perf_counter(), time.process_time()
        messages = PEERS[name](path)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    found = {"count": messages, "seconds": seconds, "cpu": cpu, "memory": _memory(), "memory_before": before}
    print(json.dumps(found))


def _warm_up(name: str) -> None:
    """Import what it imports, so that only reading is timed."""
    __import__({"chatpack": "chatpack", "chat-miner": "chatminer.chatparsers"}.get(name, "whatstk"))


def _memory() -> int:
    """The most memory this process has held so far, in KiB (Linux; macOS counts in bytes)."""
    import resource

    status = Path("/proc/self/status")
    if status.exists():  # see measure.peak_memory
        return int(status.read_text().partition("VmHWM:")[2].split()[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


if __name__ == "__main__":
    main()
