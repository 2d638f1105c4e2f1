"""`pip install .` gives a whole program: every file of the package, and the command."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from support.tree import ROOT, SOURCE, project_files


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """What is built is a copy, so that nothing is written into the working tree."""
    copy = tmp_path_factory.mktemp("copy")
    for path in project_files():
        if path.is_relative_to(SOURCE) or path.parent == ROOT:
            target = copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return copy


@pytest.fixture(scope="module")
def wheel(copy):
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-index", "--no-deps"]
    run(*pip, "--no-build-isolation", "--wheel-dir", copy / "made", copy)
    return next((copy / "made").glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package(wheel):
    inside = {Path(name) for name in zipfile.ZipFile(wheel).namelist()}
    wanted = {path.relative_to(SOURCE.parent) for path in project_files() if path.is_relative_to(SOURCE)}
    assert wanted <= inside, sorted(map(str, wanted - inside))
    kinds = {path.suffix for path in wanted}
    assert {".py", ".html", ".css", ".toml", ".csv"} <= kinds


def test_the_wheel_holds_nothing_else(wheel):
    others = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name.split("-")[0] for name in others} == {"leeward"}


def test_the_source_archive_holds_every_file_of_the_package(copy):
    build = "from setuptools import build_meta; print(build_meta.build_sdist('made'))"
    name = run(sys.executable, "-c", build, cwd=copy).splitlines()[-1]
    with tarfile.open(copy / "made" / name) as archive:
        inside = {Path(*Path(member).parts[1:]) for member in archive.getnames()}
    wanted = {path.relative_to(ROOT) for path in project_files() if path.is_relative_to(SOURCE)}
    assert wanted <= inside, sorted(map(str, wanted - inside))
    assert {Path("LICENSE"), Path("README.md"), Path("pyproject.toml")} <= inside


def test_the_installed_command_runs(wheel, tmp_path):
    target = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-index", "--no-deps"]
    run(*pip, "--target", target, wheel)
    environment = {**os.environ, "PYTHONPATH": str(target)}
    where = "import leeward; print(leeward.__file__)"
    assert run(sys.executable, "-c", where, env=environment, cwd=tmp_path).startswith(str(target))
    command = target / "bin" / "leeward"
    assert "love_bombing" in run(sys.executable, command, "tactics", "--json", env=environment, cwd=tmp_path)
    assert "whatsapp_txt" in run(sys.executable, command, "formats", env=environment, cwd=tmp_path)
