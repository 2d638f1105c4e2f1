from leeward.cli.main import main
from leeward.site import server


def test_it_serves_what_the_arguments_say(monkeypatch, tmp_path):
    asked = {}
    monkeypatch.setattr(server, "serve", lambda **given: asked.update(given))
    assert main(["open", "--vault", str(tmp_path), "--port", "9", "--no-browser"]) == 0
    assert asked == {"port": 9, "vault_folder": tmp_path, "open_browser": False}
