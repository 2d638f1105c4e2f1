from leeward.readers.database_folders import take
from leeward.readers.sources import from_bytes


def taken(*paths):
    found, others = take({path: from_bytes(path, path.encode()) for path in paths})
    return {source.name: sorted(source.beside) for source in found}, sorted(others)


def test_a_database_has_its_log_its_names_and_the_media_below_beside():
    paths = ("Databases/msgstore.db", "Databases/msgstore.db-wal", "Databases/wa.db", "Databases/Media/a.jpg", "b.jpg")
    assert taken(*paths) == ({"msgstore.db": sorted(paths[1:4])}, ["b.jpg"])


def test_the_log_of_another_database_is_not_its_own():
    found, others = taken("msgstore.db", "msgstore-2.db", "msgstore-2.db-wal")
    assert found == {"msgstore.db": [], "msgstore-2.db": ["msgstore-2.db-wal"]}
    assert others == []


def test_media_in_one_folder_with_a_chat_is_left_to_the_chat_too():
    assert taken("chat.db", "_chat.txt", "a.jpg") == ({"chat.db": ["a.jpg"]}, ["_chat.txt", "a.jpg"])


def test_databases_of_other_programs_take_nothing():
    assert taken("Thumbs.db", "a.jpg", "wa.db") == ({}, ["Thumbs.db", "a.jpg", "wa.db"])


def test_the_names_that_a_backup_of_an_iphone_gives():
    name = "3d0d7e5fb2ce288813306e4d4636395e047a3d28"
    assert taken(f"3d/{name}", f"3d/{name}-wal") == ({name: [f"3d/{name}-wal"]}, [])
