"""Runs Django's own tests on the encrypted engine: `make test-engine`.

    python tools/django_labels.py              the labels below
    python tools/django_labels.py queries ...  these labels instead

The tests come with Django's source distribution of the installed version, which pip fetches once into `.cache/`. They
run on real files under a key, never in memory. A failure that is not in the list of what cannot apply fails the run;
so does a name in that list that passes after all.
"""

import os
import re
import secrets
import subprocess
import sys
import tarfile
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "django"

# Everything that leans on the database.
LABELS = """
aggregation aggregation_regress annotations backends basic bulk_create composite_pk constraints custom_columns
custom_lookups custom_managers custom_methods custom_pk datatypes dates datetimes db_functions db_typecasts db_utils
defer defer_regress delete delete_regress distinct_on_fields expressions expressions_case expressions_window
extra_regress field_defaults filtered_relation fixtures foreign_object force_insert_update from_db_value get_or_create
indexes inspectdb introspection invalid_models_tests known_related_objects lookup m2m_and_m2o m2m_intermediary
m2m_multiple m2m_recursive m2m_through m2m_through_regress m2o_recursive many_to_many many_to_one many_to_one_null
max_lengths migrate_signals migration_test_data_persistence migrations migrations2 model_fields model_inheritance
model_inheritance_regress model_options model_regress model_utils null_fk null_fk_ordering null_queries
one_to_one or_lookups order_with_respect_to ordering pagination prefetch_related properties queries queryset_pickle
raw_query reserved_names reverse_lookup save_delete_hooks schema select_for_update select_related
select_related_onetoone select_related_regress serializers.test_data serializers.test_json serializers.test_natural
serializers.test_xml string_lookup swappable_models timezones transaction_hooks
transactions unmanaged_models update update_only_fields validation
""".split()

# What cannot apply to this engine, each with the reason.
NOT_OURS = {
    "delete_regress.tests.DeleteLockingTest.test_concurrent_delete": "Without a WAL, as in this form of the engine, "
    "SQLite cannot commit while another connection is reading. Vaults have a WAL.",
}

_SETTINGS = """
from pathlib import Path
FOLDER = Path({folder!r})

def _database(name):
    return {{
        "ENGINE": "leeward.vault.engine",
        "NAME": str(FOLDER / (name + ".db")),
        "OPTIONS": {{"key": {key!r}, "init_command": "PRAGMA synchronous = OFF"}},
        "TEST": {{"NAME": str(FOLDER / ("test_" + name + ".db"))}},
    }}

DATABASES = {{"default": _database("default"), "other": _database("other")}}
SECRET_KEY = "made up"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = False
"""


def main(labels: list[str]) -> int:
    tests = fetch(django.get_version())
    parts = min(os.cpu_count() or 1, len(labels or LABELS))
    with ThreadPoolExecutor(parts) as pool:  # Django's own --parallel needs a further package to tell what failed
        outputs = list(pool.map(lambda part: run(tests, (labels or LABELS)[part::parts]), range(parts)))
    return judge(outputs, everything=not labels)


def fetch(version: str) -> Path:
    """The folder of Django's tests for this version."""
    unpacked = CACHE / f"django-{version}"
    if not (unpacked / "tests" / "runtests.py").is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        what = ["download", "--quiet", "--no-binary", ":all:", "--no-deps", "--dest", str(CACHE), f"django=={version}"]
        subprocess.run([sys.executable, "-m", "pip", *what], check=True)
        with tarfile.open(next(CACHE.glob(f"[Dd]jango-{version}.tar.gz"))) as archive:
            archive.extractall(CACHE, filter="data")
    return unpacked / "tests"


def run(tests: Path, labels: list[str]) -> str:
    """The output of Django's runner, shown as it comes. Each run has databases of its own."""
    with tempfile.TemporaryDirectory(prefix="engine-") as folder:
        settings = _SETTINGS.format(folder=folder, key=secrets.token_hex(32))
        (Path(folder) / "engine_settings.py").write_text(settings, encoding="utf-8")
        command = [sys.executable, "runtests.py", "--settings=engine_settings", "--parallel=1", *labels]
        paths = os.pathsep.join([folder, str(ROOT / "src")])
        lines = []
        with subprocess.Popen(
            command,
            cwd=tests,
            env={**os.environ, "PYTHONPATH": paths, "TMPDIR": folder},
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            for line in process.stdout or ():
                sys.stdout.write(line)
                lines.append(line)
    return "".join(lines)


def judge(outputs: list[str], *, everything: bool) -> int:
    """0 where exactly the tests that cannot apply failed, and each part ran to its end."""
    whole = "\n".join(outputs)
    counts = [re.search(r"^Ran (\d+) tests? in", output, re.MULTILINE) for output in outputs]
    count = sum(int(found[1]) for found in counts if found)
    failed = set(re.findall(r"^(?:ERROR|FAIL|UNEXPECTED SUCCESS): \S+ \(([\w.]+)\)", whole, re.MULTILINE))
    fresh, passed = failed - NOT_OURS.keys(), (NOT_OURS.keys() - failed if everything else set())
    for name in sorted(fresh):
        print(f"failed: {name}")
    for name in sorted(passed):
        print(f"passes now, take it from the list: {name}")
    known = len(failed - fresh)
    print(f"{count} of Django's tests ran on the encrypted engine; {len(failed)} failed, {known} of them cannot apply")
    return 1 if fresh or passed or None in counts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
