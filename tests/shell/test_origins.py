import pytest

from leeward.shell.origins import Asking, Verdict, judge, right_port

HOST = "127.0.0.1:8642"


def asking(method="GET", **more):
    return judge(Asking(method=method, host=HOST, **more))


@pytest.mark.parametrize("site", ["", "same-origin", "none"])
def test_own_pages_and_typed_addresses_are_answered(site):
    assert asking(fetch_site=site) is Verdict.ANSWER
    assert asking("POST", fetch_site=site, origin=f"http://{HOST}") is Verdict.ANSWER


def test_forms_of_own_pages_say_null_and_are_answered():
    assert asking("POST", origin="null", fetch_site="same-origin") is Verdict.ANSWER
    assert asking("POST", origin="null") is Verdict.ANSWER


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_from_elsewhere_sees_the_door(site):
    assert asking(fetch_site=site, fetch_mode="navigate", fetch_dest="document") is Verdict.SHOW_DOOR


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_forms_frames_and_pictures_from_elsewhere_are_refused(site):
    assert asking("POST", fetch_site=site, fetch_mode="navigate", fetch_dest="document") is Verdict.REFUSE
    assert asking(fetch_site=site, fetch_mode="navigate", fetch_dest="iframe") is Verdict.REFUSE
    assert asking(fetch_site=site, fetch_mode="no-cors", fetch_dest="image") is Verdict.REFUSE


@pytest.mark.parametrize("origin", ["https://rex.example", "http://127.0.0.1:9999", f"https://{HOST}"])
def test_another_origin_is_refused_even_without_fetch_headers(origin):
    assert asking("POST", origin=origin) is Verdict.REFUSE


@pytest.mark.parametrize(
    ("host", "port", "right"),
    [(HOST, "8642", True), (HOST, "8643", False), ("localhost", "80", True), ("localhost", "8642", False)],
)
def test_only_the_port_we_serve_on(host, port, right):
    assert right_port(host, port) is right
