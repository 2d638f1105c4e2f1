from leeward.cli.registry import COMMANDS


def test_the_commands_of_the_contract_are_there_once_each():
    names = [command.name for command in COMMANDS]
    assert names == [
        "open",
        "read",
        "formats",
        "report",
        "screen",
        "facts",
        "check",
        "tactics",
        "import",
        "vault",
        "bundle",
        "verify",
        "doctor",
    ]
