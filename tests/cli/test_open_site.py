import pytest

from leeward.cli.main import main
from leeward.site import server


def test_it_serves_what_the_arguments_say(monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr(server, "serve", lambda **given: asked.update(given))
    assert main(["open", "--vault", str(tmp_path), "--port", "9", "--no-browser"]) == 0
    assert asked == {"port": 9, "vault_folder": tmp_path, "open_browser": False}


@pytest.mark.parametrize("port", ["65536", "99999999", "-1", "abc", ""])
def test_a_port_that_cannot_be_is_one_line(port, capsys):
    with pytest.raises(SystemExit) as left:
        main(["open", "--no-browser", f"--port={port}"])
    assert left.value.code == 2
    err = capsys.readouterr().err
    assert "is not a port" in err
    assert err.count("\n") == 1
