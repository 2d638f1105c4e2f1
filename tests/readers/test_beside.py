from leeward.readers.beside import with_media
from leeward.readers.sources import from_bytes


def split(*paths, one_export=True):
    files = [(path, from_bytes(path, path.encode())) for path in paths]
    return {source.name: sorted(source.beside) for source in with_media(files, one_export=one_export)}


def test_a_chat_takes_all_of_its_folder():
    assert split("_chat.txt", "a.jpg", "filme.txt", "x.weird") == {"_chat.txt": ["a.jpg", "filme.txt", "x.weird"]}


def test_folders_are_kept_apart():
    found = split("one/WhatsApp Chat with Rex.txt", "one/a.jpg", "two/_chat.txt", "two/b.jpg")
    assert found == {"WhatsApp Chat with Rex.txt": ["one/a.jpg"], "_chat.txt": ["two/b.jpg"]}


def test_other_texts_take_only_media():
    assert split("a.csv", "b.txt", "c.jpg", "d.bin") == {"a.csv": ["c.jpg"], "b.txt": ["c.jpg"], "d.bin": []}


def test_exports_side_by_side_in_a_folder_are_all_looked_at():
    found = split("_chat.txt", "later.csv", "a.jpg", one_export=False)
    assert found == {"_chat.txt": ["a.jpg", "later.csv"], "later.csv": ["a.jpg"]}


def test_media_alone_is_given_as_it_is():
    assert split("a.jpg", "b.pdf") == {"a.jpg": [], "b.pdf": []}


def test_a_zip_beside_a_chat_is_no_medium():
    assert split("_chat.txt", "b.zip") == {"_chat.txt": [], "b.zip": []}


def test_media_in_folders_below_belongs_to_the_json_export_above():
    found = split("x/result.json", "x/photos/1.jpg", "x/chats/2/voice/2.ogg", "y/3.jpg", "x/odd/a.csv", "x/odd/4.jpg")
    assert found["result.json"] == ["x/chats/2/voice/2.ogg", "x/photos/1.jpg"]
    assert found["a.csv"] == ["x/odd/4.jpg"]
    assert found["3.jpg"] == []


def test_the_account_of_an_archive_lies_beside_its_messages():
    found = split("data/direct-messages.js", "data/account.js", "data/like.js")
    assert found == {"direct-messages.js": ["data/account.js"], "like.js": ["data/account.js"]}
