from leeward.readers import accounts, registry
from leeward.readers.errors import EmptyFile
from leeward.readers.sources import from_bytes


class Told:
    name, notes = "told", registry.READERS[0].notes

    def identify(self, source):
        return 0.0

    def read(self, source, options):
        return iter(())

    def owner(self, source):
        if not source.size:
            raise EmptyFile(source.name)
        return ("+447700900001",)


def test_formats_without_an_owner_tell_none():
    assert accounts.owner(registry.by_name("whatsapp_txt"), from_bytes("x.txt", b"x")) == ()


def test_an_owner_is_told_and_a_bad_file_tells_none():
    assert accounts.owner(Told(), from_bytes("x.db", b"x")) == ("+447700900001",)
    assert accounts.owner(Told(), from_bytes("x.db", b"")) == ()
