"""Makes the environment in .venv, or finds that it is there already. Runs on a bare Python 3.11.

    python3 tools/setup.py base      what the program runs on
    python3 tools/setup.py pictures  that, and what reads a message from a picture
    python3 tools/setup.py dev       that, and what tests and checks need (a browser included)
    python3 tools/setup.py bench     the peers of `make bench`, in .venv-bench
    python3 tools/setup.py train     what the small models are learned with, in .venv-train

A stamp in the environment holds the hash of everything it was made from, so a second call ends at once. Packages are
pinned with hashes; which index they come from is the business of the machine's own pip settings.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTS = {name: f"{name}.txt" for name in ("base", "pictures", "dev", "bench", "train")}
HOLDS = {"pictures": ("base",), "dev": ("pictures", "base")}  # all of these, in the same versions
APART = {"bench": ".venv-bench", "train": ".venv-train"}  # without the program itself
WITHOUT_HASH = {"train": "torch==2.13.0"}  # another build on each machine, so no hash fits them all
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAIL_SERVER = ("/usr/sbin/dovecot", "/usr/lib/dovecot/imap", "/usr/lib/dovecot/managesieve")
BIN = "Scripts" if os.name == "nt" else "bin"


def main() -> int:
    wanted = sys.argv[1] if len(sys.argv) > 1 else "base"
    if wanted not in LISTS:
        return refuse(f"There is no environment called {wanted!r}. Use one of: {', '.join(LISTS)}.")
    if sys.version_info < (3, 11):  # noqa: UP036 - this script meets the Python that is there
        return refuse("Leeward needs Python 3.11 or newer. Install it, then run the same command again.")
    try:
        ensure_environment(wanted)
        if wanted in ("pictures", "dev"):
            ensure_picture_libraries()
        if wanted == "dev":
            ensure_browser()
            ensure_driver()
            ensure_age()
            ensure_mail_server()
    except CannotGoOnError as error:
        return refuse(str(error))
    except subprocess.CalledProcessError as error:
        return refuse(f"This step did not work: {' '.join(map(str, error.cmd))}. What it said stands above.")
    return 0


class CannotGoOnError(Exception):
    """Something is missing that this script may not install. The message says what to install."""


def refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def ensure_environment(wanted: str) -> None:
    folder = ROOT / APART.get(wanted, ".venv")
    stamp = folder / "made-from.json"
    made = read_stamp(stamp)
    digest = digest_of(wanted, folder)
    if digest in made:
        return
    if not made and (folder / BIN).is_dir():
        shutil.rmtree(folder)
    python = folder / BIN / ("python.exe" if os.name == "nt" else "python")
    if not python.exists():
        ensure_venv_module()
        print(f"Making {folder.name} (once; this takes a minute or two)", flush=True)
        run(sys.executable, "-m", "venv", folder)
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-deps")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / LISTS[wanted])
    if wanted in WITHOUT_HASH:
        run(python, "-m", "pip", "--disable-pip-version-check", "install", "-qq", WITHOUT_HASH[wanted])
    digests = [digest, *(digest_of(held, folder) for held in HOLDS.get(wanted, ()))]
    if wanted not in APART:
        run(*pip, "--no-build-isolation", "--editable", ROOT)
    stamp.write_text(json.dumps(digests), encoding="utf-8")


def read_stamp(stamp: Path) -> list[str]:
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return found if isinstance(found, list) else []


def digest_of(wanted: str, folder: Path) -> str:
    """The hash of what an environment is made from: its list, this package's own file, the Python and the place."""
    parts = [sys.version, str(folder)]
    parts += [(ROOT / "requirements" / LISTS[wanted]).read_text(encoding="utf-8")]
    if wanted not in APART:
        parts += [(ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.")[0]]
    return hashlib.sha256("\n".join([wanted, *parts]).encode()).hexdigest()


def ensure_venv_module() -> None:
    """Debian ships Python without the part that makes environments; it is a package of its own there."""
    if importlib.util.find_spec("ensurepip") is None:
        install_by_apt(("python3-venv",), "The part of Python that makes environments is missing")


def ensure_browser() -> None:
    if any(shutil.which(name) for name in BROWSERS):
        return
    install_by_apt(("chromium",), "The tests drive a real Chromium, and there is none on this machine")
    if not any(shutil.which(name) for name in BROWSERS):
        raise CannotGoOnError("Chromium was installed but cannot be found. Open a new terminal and try again.")


def ensure_driver() -> None:
    """Playwright brings the program that drives the browser; a small library it needs is not on every Debian."""
    driver = next((ROOT / ".venv").glob("**/playwright/driver/node*"), None)
    if driver is None or subprocess.run([str(driver), "--version"], check=False, capture_output=True).returncode == 0:
        return
    install_by_apt(("libatomic1",), "The program that drives the browser lacks a library")


def ensure_picture_libraries() -> None:
    """What reads pictures is built on OpenCV, which needs two libraries of the system that a bare Debian lacks."""
    python = ROOT / ".venv" / BIN / ("python.exe" if os.name == "nt" else "python")
    tried = (str(python), "-c", "import cv2")
    if subprocess.run(tried, check=False, capture_output=True).returncode == 0:
        return
    install_by_apt(("libgl1", "libglib2.0-0"), "What reads pictures lacks two libraries")
    if subprocess.run(tried, check=False, capture_output=True).returncode:
        raise CannotGoOnError(
            "What reads pictures cannot start, though its libraries are there. Leeward runs without it."
        )


def ensure_age() -> None:
    """What is sealed for a friend must open with the `age` that the friend has: the tests ask the real one."""
    if not all(shutil.which(name) for name in ("age", "age-keygen")):
        install_by_apt(("age",), "The tests open sealed files with the program age, and there is none on this machine")


def ensure_mail_server() -> None:
    """What the program does to a mailbox is tried on a real Dovecot with Pigeonhole, which tests start."""
    if not all(Path(place).exists() for place in MAIL_SERVER):
        names = ("dovecot-imapd", "dovecot-sieve", "dovecot-managesieved")
        install_by_apt(names, "The tests need the mail server Dovecot, which they start and stop by themselves")
    if shutil.which("openssl") is None:
        install_by_apt(("openssl",), "The tests make certificates with openssl, and there is none on this machine")


def install_by_apt(packages: tuple[str, ...], why: str) -> None:
    """Installs Debian packages where that may be done without asking; else says what to install, and stops."""
    names = " ".join(packages)
    apt = shutil.which("apt-get")
    if apt is None:
        raise CannotGoOnError(f"{why}. Install {names}, then run the same command again.")
    first = () if is_root() else ("sudo", "-n")
    if first and (shutil.which("sudo") is None or subprocess.run(["sudo", "-n", "true"], check=False).returncode):
        raise CannotGoOnError(f"{why}. Run: sudo apt-get install {names} - then run the same command again.")
    print(f"{why}: installing {names} (once)", flush=True)
    run_quietly(*first, apt, "update", "-qq")
    unasked = ("env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1")  # RUNLEVEL: start no service now
    run_quietly(*first, *unasked, apt, "install", "-qq", "--yes", "--no-install-recommends", *packages)


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True)


def run_quietly(*command: object) -> None:
    """As `run`, but what the command says is shown only when it fails."""
    words = [str(part) for part in command]
    done = subprocess.run(words, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        raise subprocess.CalledProcessError(done.returncode, words)


if __name__ == "__main__":
    sys.exit(main())
