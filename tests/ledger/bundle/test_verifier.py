import shutil
import subprocess
import sys

from leeward.ledger.bundle import verifier


def test_it_holds_all_that_it_imports():
    held = set(verifier.files())
    for name, text in verifier.files().items():
        for line in text.decode().splitlines():
            if line.startswith(("from leeward.", "import leeward.")):
                module = line.split()[1].replace(".", "/")
                wanted = {f"verifier/{module}.py", f"verifier/{module}/__init__.py"}
                assert wanted & held, f"{name} needs {module}"


def test_it_runs_from_the_bundle_on_a_bare_python(made, tmp_path):
    folder = tmp_path / "somewhere else"
    shutil.copytree(made, folder)
    command = [sys.executable, "-I", "-S", str(folder / "verify.py")]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "NOT SO" not in done.stdout
    again = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert again.returncode == 0, "reading a bundle changed it"
    (folder / "data/pages/one.pdf").write_bytes(b"changed")
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "data/pages/one.pdf" in done.stdout
