from datetime import datetime

from django.test import RequestFactory
from django.utils import timezone

from leeward.people.models import StopNotice
from leeward.recognise import own_store, screening
from leeward.recognise.held import InVault, OnDesk
from leeward.recognise.own import OwnWords
from recognise.conftest import session_of


def request_of(client, vault=None):
    request = RequestFactory().get("/")
    request.session, request.vault = session_of(client), vault
    return request


def words(saw):
    return OwnWords(saw, "", "", timezone.now())


def test_versions_lie_in_the_session_or_in_the_vault(client, vault):
    without, within = request_of(client), request_of(client, vault)
    own_store.save(without, words("a"))
    own_store.save(within, words("b"))
    assert [version.saw for version in own_store.versions(without)] == ["a"]
    assert [version.saw for version in own_store.versions(within)] == ["b"]


def test_clearing_all_is_a_version_too_but_the_same_again_is_none(client):
    request = request_of(client)
    for saw in ("a", "a", "", ""):
        own_store.save(request, words(saw))
    assert [version.saw for version in own_store.versions(request)] == ["", "a"]


def look():
    return screening.look(lambda done, total: None, lambda: False)


def test_a_stop_without_a_message_is_kept_by_its_time_alone(bring):
    bring()
    own_store.keep_stop(datetime(2026, 1, 1, 12), screening.report_of(look()))
    notice = StopNotice.objects.get()
    assert (notice.stated_at, notice.quote, notice.message_key) == (datetime(2026, 1, 1, 12), "", "")


def test_the_messages_to_look_at_come_from_where_the_report_lies(ada, vault, bring, client, desk):
    bring([("Rex", "one"), ("Ada", "two")])
    stored = own_store.own_items(request_of(ada, vault), InVault(look()))
    assert [item.message.text for item in stored] == ["one", "two"]
    from leeward.recognise import desk_look

    laid = own_store.own_items(request_of(client), OnDesk(desk_look.of({}, desk), desk))
    assert len(list(laid)) == 8
