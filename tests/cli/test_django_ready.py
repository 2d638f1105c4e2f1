from django.apps import apps

from leeward.cli.django_ready import get_ready


def test_it_may_be_called_twice():
    get_ready()
    get_ready()
    assert apps.ready
