"""tools/conformance.py: on our own samples always, on the shared ones where they are."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("conformance", ROOT / "tools" / "conformance.py")
conformance = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(conformance)


@pytest.fixture
def fixtures(tmp_path, monkeypatch):
    monkeypatch.setenv("LEEWARD_FIXTURES", str(tmp_path))
    (tmp_path / "whatsapp_txt").mkdir()
    (tmp_path / "pigeon_post").mkdir()
    return tmp_path


def test_a_good_sample_and_a_format_without_a_reader(fixtures, capsys):
    (fixtures / "whatsapp_txt" / "_chat.txt").write_text("13/02/2024, 10:00 - Rex: hi\n")
    assert conformance.main() == 0
    assert "Without a reader yet: pigeon_post." in capsys.readouterr().out


def test_a_sample_that_is_not_recognised_fails(fixtures):
    (fixtures / "whatsapp_txt" / "_chat.txt").write_text("hello\n")
    assert conformance.main() == 1


def test_a_sum_that_is_off_fails(fixtures, monkeypatch):
    (fixtures / "whatsapp_txt" / "_chat.txt").write_text("13/02/2024, 10:00 - Rex: hi\n")
    monkeypatch.setattr(conformance, "physical_records", lambda _path: 2)
    assert conformance.main() == 1


@pytest.mark.shared
def test_the_shared_samples_add_up_where_they_are(monkeypatch, capsys):
    """They lie beside the project only at some places; `make conformance` in CI asks for them, a clone alone may not."""
    monkeypatch.delenv("CI", raising=False)
    assert conformance.main() == 0
    last = "All samples add up." if conformance.fixtures() else "Nothing was checked."
    assert last in capsys.readouterr().out


def test_without_samples_nothing_is_claimed_and_in_ci_it_is_an_error(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LEEWARD_FIXTURES", str(tmp_path / "none"))
    monkeypatch.delenv("CI", raising=False)
    assert conformance.main() == 0
    monkeypatch.setenv("CI", "true")
    assert conformance.main() == 1
    assert "add up" not in capsys.readouterr().out
