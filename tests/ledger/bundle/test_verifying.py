"""Whatever is done to a bundle is named. `make test-long` tries 10,000 changes of each kind of bundle."""

import os
import random
import shutil

import pytest

from leeward.ledger.bundle import manifests, names, statement
from leeward.ledger.bundle.places import place_of
from leeward.ledger.bundle.verifying import verify
from leeward.ledger.errors import NotABundle
from support import bundles

TRIES = int(os.environ.get("LEEWARD_CHANGES", "120"))


def wrong(path, fingerprint=""):
    """What is found to be wrong; a bundle that cannot be opened at all is wrong as a whole."""
    try:
        place = place_of(path)
    except NotABundle as error:
        return [str(error)]
    try:
        return [f"{one.where}: {one.detail}" for one in verify(place, fingerprint) if not one.ok]
    finally:
        place.close()


@pytest.mark.parametrize("kind", ["made", "zipped"])
def test_an_untouched_bundle_fits(request, kind):
    assert wrong(request.getfixturevalue(kind), bundles.KEY.fingerprint) == []


def flip(chance, text):
    place = chance.randrange(len(text) * 8)
    return text[: place // 8] + bytes([text[place // 8] ^ 1 << place % 8]) + text[place // 8 + 1 :]


def insert(chance, text):
    place = chance.randrange(len(text) + 1)
    return text[:place] + bytes([chance.randrange(256)]) + text[place:]


def drop(chance, text):
    place = chance.randrange(len(text))
    return text[:place] + text[place + 1 :]


def truncate(chance, text):
    return text[: chance.randrange(len(text))]


def swap_lines(chance, text):
    lines = text.splitlines(keepends=True)
    one, other = chance.sample(range(len(lines)), 2) if len(lines) > 1 else (0, 0)
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def drop_line(chance, text):
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def double_line(chance, text):
    lines = text.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    return b"".join([*lines[: place + 1], *lines[place:]])


CHANGES = (flip, insert, drop, truncate, swap_lines, drop_line, double_line)


def change_file(chance, folder, name):
    path = folder / name
    before = path.read_bytes()
    after = chance.choice(CHANGES)(chance, before)
    path.write_bytes(after)
    return before != after


def remove_file(_chance, folder, name):
    (folder / name).unlink()
    return True


def rename_file(chance, folder, name):
    path = folder / name
    path.rename(path.with_name(f"{path.name}{chance.choice('abc')}"))
    return True


def exchange_files(chance, folder, name):
    other = chance.choice([one for one in place_of(folder).names if one != name])
    one, two = (folder / name).read_bytes(), (folder / other).read_bytes()
    (folder / name).write_bytes(two)
    (folder / other).write_bytes(one)
    return one != two


def add_file(chance, folder, name):
    (folder / name).with_name(f"more-{chance.randrange(9)}").write_bytes(b"more")
    return True


def test_every_change_of_a_folder_is_named(made, tmp_path):
    chance = random.Random(7)
    every = place_of(made).names
    unseen = []
    for number in range(TRIES):
        folder = tmp_path / "bundle"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)
        act = chance.choice((change_file, change_file, change_file, remove_file, rename_file, exchange_files, add_file))
        name = chance.choice([one for one in every if not one.startswith("verifier/")] if number % 4 else every)
        if act(chance, folder, name) and not wrong(folder):
            unseen.append((act.__name__, name))
    assert unseen == []


def test_every_change_of_a_byte_of_a_zip_is_named(zipped, tmp_path):
    chance = random.Random(8)
    whole = zipped.read_bytes()
    unseen = []
    for _ in range(TRIES):
        act = chance.choice((flip, insert, drop, truncate))
        changed = act(chance, whole)
        (tmp_path / "bundle.zip").write_bytes(changed)
        if not wrong(tmp_path / "bundle.zip"):
            unseen.append(act.__name__)
    assert unseen == []


def test_the_file_and_the_record_are_named(made, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(made, folder)
    path = folder / names.RECORDS
    path.write_bytes(path.read_bytes().replace(b"line 2", b"line 9"))
    found = wrong(folder)
    assert any(one.startswith(f"{names.RECORDS}, line 2: record 2 ") for one in found)
    assert any(one.startswith(f"{names.RECORDS}: ") for one in found)


def made_anew(folder, signing=None, key=None):
    """A forger recomputes every list, and signs the statement with a key of their own if they have one."""
    every = place_of(folder).names
    sums = {name: manifests.sum_of((folder / name).open("rb")) for name in every}
    payload = {name: one for name, one in sums.items() if name.startswith("data/")}
    (folder / names.MANIFEST).write_bytes(manifests.written(payload))
    if key:
        (folder / names.KEY).write_text(f"{key.line}\n")
    outside = [name for name in every if not name.startswith("data/") and name not in names.UNLISTED]
    tags = {name: manifests.sum_of((folder / name).open("rb")) for name in outside}
    (folder / names.TAGS).write_bytes(manifests.written(tags))
    if signing:
        with (folder / names.RECORDS).open("rb") as file:
            lines = sum(1 for _ in file)
        said = statement.made(
            key.name, lines, (folder / names.MANIFEST).read_bytes(), (folder / names.TAGS).read_bytes()
        )
        (folder / names.STATEMENT).write_text(statement.written(said, key, lambda text: signing.sign(text).signature))


def test_a_forger_who_edits_a_message_and_makes_every_list_anew_is_named(made, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(made, folder)
    path = folder / names.RECORDS
    path.write_bytes(path.read_bytes().replace(b"line 2", b"line 9"))
    made_anew(folder)
    assert any("record 2 is not what the log holds" in one for one in wrong(folder))


def test_a_forger_who_leaves_a_record_out_is_named(made, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(made, folder)
    path = folder / names.RECORDS
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    made_anew(folder)
    assert any("4 records were signed for" in one for one in wrong(folder))


def test_a_forger_with_a_key_of_their_own_is_named_by_the_log_and_by_the_fingerprint(made, tmp_path):
    folder = tmp_path / "bundle"
    shutil.copytree(made, folder)
    made_anew(folder, bundles.FORGER, bundles.FORGED)
    assert any(one.startswith(f"{names.CHECKPOINT}: ") for one in wrong(folder))


def test_who_makes_all_of_it_anew_is_named_by_the_fingerprint_alone(tmp_path):
    facts = tuple({**fact, "text": "never said"} for fact in bundles.FACTS)
    folder = bundles.make(tmp_path / "bundle", bundles.Log(facts), key=bundles.FORGED, signing=bundles.FORGER)
    assert wrong(folder) == []
    assert any("fingerprint" in one for one in wrong(folder, bundles.KEY.fingerprint))
