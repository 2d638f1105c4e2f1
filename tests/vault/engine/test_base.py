import random
import threading

import pytest
from django.db import close_old_connections, connection, transaction
from django.db.models import Count
from django.db.utils import OperationalError, ProgrammingError

from leeward.vault import lifecycle
from leeward.vault.engine.base import DatabaseWrapper
from leeward.vault.errors import NoVaultOpen, VaultLocked, WrongVault
from leeward.vault.models import Job, Setting
from leeward.vault.opened import exactly

PASSPHRASE = "correct horse battery"
CLIENTS = 16
ROUNDS = 60


@pytest.fixture
def rex(open_another):
    return open_another()


def test_each_vault_answers_for_itself(vault, rex):
    Setting.put("owner", "Ada")
    with rex.use():
        assert Setting.get("owner") is None
        Setting.put("owner", "Rex")
        with vault.use():
            assert Setting.get("owner") == "Ada"
        assert Setting.get("owner") == "Rex"
    assert Setting.get("owner") == "Ada"


def test_no_vault_no_answer(template_vault):
    with pytest.raises(NoVaultOpen):
        Setting.get("owner")
    with pytest.raises(NoVaultOpen), transaction.atomic():
        pass


def test_a_new_thread_has_no_vault(vault):
    outcomes = []

    def read():
        try:
            Setting.get("owner")
        except NoVaultOpen as failure:
            outcomes.append(failure)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert len(outcomes) == 1


def test_another_vault_inside_a_transaction_is_refused(vault, rex):
    with pytest.raises(WrongVault), transaction.atomic():
        Setting.put("owner", "Ada")
        with rex.use():
            Setting.put("owner", "Rex")
    assert Setting.get("owner") is None
    with rex.use():
        assert Setting.get("owner") is None


def test_another_vault_inside_a_savepoint_is_refused(vault, rex):
    with transaction.atomic():
        Setting.put("owner", "Ada")
        with rex.use(), pytest.raises(WrongVault), transaction.atomic():
            pass
    assert Setting.get("owner") == "Ada"


def test_locking_inside_a_transaction_undoes_it(vault):
    folder = vault.folder
    with pytest.raises(VaultLocked), transaction.atomic():
        Setting.put("owner", "Ada")
        vault.lock()
        Setting.put("owner", "Ada again")
    with lifecycle.unlock(folder, PASSPHRASE).use():
        assert Setting.get("owner") is None
        Setting.put("owner", "Ada")
        assert Setting.get("owner") == "Ada"


def test_a_transaction_left_without_a_vault_leaves_a_working_connection(vault, rex):
    block = transaction.atomic()
    with rex.use():
        block.__enter__()
        Setting.put("owner", "Rex")
    block.__exit__(None, None, None)
    for one in (vault, rex):
        with one.use(), transaction.atomic():
            Setting.put("again", True)
    for one in (vault, rex):
        with one.use():
            connection.close()
            assert Setting.get("again") is True


def test_rows_read_step_by_step_are_never_anothers(vault, rex):
    for one, name in ((vault, "Ada"), (rex, "Rex")):
        with one.use():
            Job.objects.bulk_create([Job(kind=name) for _ in range(500)])
    rows = Job.objects.iterator(chunk_size=10)
    seen = [next(rows).kind for _ in range(15)]
    with rex.use():
        assert set(Job.objects.values_list("kind", flat=True)) == {"Rex"}
        with pytest.raises(ProgrammingError):
            seen += [row.kind for row in rows]
    assert set(seen) == {"Ada"}


def test_between_two_requests_no_vault_is_needed(vault):
    """As a server does it: the signal comes when the vault is current no more."""
    Setting.put("owner", "Ada")
    raw = connection.connection
    with exactly(None):
        close_old_connections()
        assert connection.connection is raw
    vault.lock()
    with exactly(None):
        close_old_connections()
    assert connection.connection is None


def test_a_connection_that_saw_an_error_is_not_kept(vault):
    with pytest.raises(OperationalError), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM nowhere")
    with exactly(None):
        close_old_connections()
    assert connection.connection is None
    assert Setting.get("owner") is None


def work_in_turn(vaults, rounds=ROUNDS):
    """Sixteen clients, each going from vault to vault as requests do; every answer that was not the vault's own."""
    wrong, failures = [], []

    def client(number):
        order = random.Random(number)
        for turn in range(rounds):
            name = order.choice(sorted(vaults))
            with vaults[name].use():
                try:
                    answer = Setting.get("owner")
                    Setting.put(f"{name} {number} {turn}", name)
                    with transaction.atomic():
                        row = Job.objects.create(kind=name)
                        kinds = set(Job.objects.filter(pk__gte=row.pk).values_list("kind", flat=True))
                except Exception as failure:  # noqa: BLE001, whatever it is, it is counted
                    failures.append(failure)
                    continue
                if answer != name or kinds != {name}:
                    wrong.append((name, answer, kinds))
        connection.close()

    threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong, failures


@pytest.fixture
def four(vault, open_another):
    vaults = {"Ada": vault, "Rex": open_another(), "Mira": open_another(), "Otto": open_another()}
    for name, one in vaults.items():
        with one.use():
            Setting.put("owner", name)
    return vaults


def test_sixteen_clients_on_four_vaults_see_only_their_own(four):
    assert work_in_turn(four) == ([], [])
    for name, one in four.items():
        with one.use():
            assert set(Job.objects.values_list("kind", flat=True)) == {name}
            others = {*four} - {name}
            assert not [key for key in Setting.objects.values_list("key", flat=True) if key.split()[0] in others]
            assert Job.objects.aggregate(all=Count("pk"))["all"] == Setting.objects.count() - 1


def test_without_the_guard_the_same_clients_see_what_is_not_theirs(four, monkeypatch):
    """The test above would notice: this is what it is for."""
    monkeypatch.setattr(DatabaseWrapper, "guard", lambda self: None)
    wrong, _ = work_in_turn(four, rounds=10)
    assert wrong


def test_a_vault_locked_under_sixteen_clients_ends_them_all(four):
    stop, failures, answers = threading.Event(), [], []

    def client(name):
        while not stop.is_set():
            try:
                with four[name].use():
                    answers.append((name, Setting.get("owner")))
            except (NoVaultOpen, ProgrammingError, OperationalError):
                if name == "Rex":
                    break
                raise
            except Exception as failure:  # noqa: BLE001, nothing else may come
                failures.append(failure)
                break
        connection.close()

    threads = [threading.Thread(target=client, args=(name,)) for name in sorted(four) * 4]
    for thread in threads:
        thread.start()
    four["Rex"].lock()
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert all(name == answer for name, answer in answers)


def test_the_form_with_a_key_opens_a_plain_path(tmp_path):
    settings = {**connection.settings_dict, "NAME": str(tmp_path / "plain.db"), "OPTIONS": {"key": "07" * 32}}
    own = DatabaseWrapper(settings, "default")
    with own.cursor() as cursor:
        cursor.execute("CREATE TABLE t (a text)")
        cursor.execute("INSERT INTO t VALUES (%s)", ["100 %"])
        cursor.executemany("INSERT INTO t VALUES (%s)", (["x"] for _ in range(3)))
        cursor.execute("SELECT a, '%%' FROM t WHERE a = %(a)s", {"a": "100 %"})
        assert cursor.fetchall() == [("100 %", "%")]
    own.close()
    assert b"SQLite format" not in (tmp_path / "plain.db").read_bytes()


def test_a_connection_that_was_closed_under_us_is_opened_anew(vault):
    Setting.put("owner", "Ada")
    connection.connection.close()
    assert Setting.get("owner") == "Ada"
