"""What must never lie in the repository: a host of a package registry, a path of someone's machine, a big file."""

import re

import pytest

from support.tree import ROOT, project_files, shown

# Written in pieces, so that this file does not hold what it looks for.
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "registry.np" + "mjs.org", "deb.de" + "bian.org", "crates" + ".io"]
CAST = "(?i:ada|rex|mira|otto|public|shared)\\b"  # made-up people of the tests, and nobody's folders
MACHINE_PATHS = [
    r"(^|[^\w.}-])/(wo" + r"rk|ro" + r"ot|fa" + r"rm|opt/py" + r"pi)/",
    r"/tm" + r"p/\w",
    r"(^|[^\w.}-])/(ho" + r"me|Us" + rf"ers)/(?!{CAST})\w\w",
    r"\b[A-Za-z]:\\{1,2}Us" + rf"ers\\{{1,2}}(?!{CAST})\w\w",
]
OPTIONS = ["--extra-index" + "-url", "--index" + "-url", "--find" + "-links", "--trusted" + "-host"]
LARGEST = 2 * 1024 * 1024
LARGE = {
    f"src/leeward/learned/{name}.onnx": 24 * 1024 * 1024 for name in ("replies", "messages", "tactics")
}  # decisions 15 and 17


def texts():
    for path in project_files():
        data = path.read_bytes()
        if b"\0" not in data:
            yield path, data.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def all_texts():
    found = list(texts())
    assert len(found) > 50
    return found


def test_no_file_names_a_registry(all_texts):
    wanted = re.compile("|".join(map(re.escape, HOSTS)), re.IGNORECASE)
    assert [shown(path) for path, text in all_texts if wanted.search(text)] == []


def test_no_file_names_an_index_for_packages(all_texts):
    assert [shown(path) for path, text in all_texts if any(option in text for option in OPTIONS)] == []


def test_no_file_names_a_path_of_a_machine(all_texts):
    wanted = re.compile("|".join(MACHINE_PATHS), re.MULTILINE)
    found = [f"{shown(path)}: {match[0]!r}" for path, text in all_texts for match in wanted.finditer(text)]
    assert not found


def test_every_requirement_is_pinned_with_hashes():
    lists = sorted((ROOT / "requirements").glob("*.txt"))
    assert [path.name for path in lists] == ["base.txt", "bench.txt", "dev.txt", "pictures.txt", "train.txt"]
    for path in lists:
        entries = [entry for entry in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8")) if entry.strip()]
        assert entries
        for entry in entries:
            assert re.match(r"[a-z0-9-]+==[0-9]", entry), entry
            assert "--hash=sha256:" in entry, entry


def test_dev_holds_pictures_and_pictures_all_of_base_in_the_same_versions():
    pins = {
        name: set(
            re.findall(r"^([a-z0-9-]+==\S+)", (ROOT / "requirements" / name).read_text(encoding="utf-8"), re.MULTILINE)
        )
        for name in ("base.txt", "pictures.txt", "dev.txt")
    }
    assert pins["base.txt"] < pins["pictures.txt"] < pins["dev.txt"]
    assert not any(pin.startswith("rapidocr") for pin in pins["base.txt"])


def test_the_program_asks_for_what_is_pinned():
    import tomllib

    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    pinned = (ROOT / "requirements" / "base.txt").read_text(encoding="utf-8")
    for requirement in asked:
        name = re.match(r"[A-Za-z0-9-]+", requirement)[0].lower()
        assert re.search(rf"^{name}==", pinned, re.MULTILINE), name


def test_no_large_file():
    large = [
        f"{shown(path)}: {path.stat().st_size}"
        for path in project_files()
        if path.stat().st_size > LARGE.get(shown(path), LARGEST)
    ]
    assert not large
