from django.urls import URLResolver, get_resolver, resolve, reverse


def names(resolver, room=""):
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from names(one, f"{one.namespace}:" if one.namespace else room)
        elif not one.pattern.converters:
            yield room + one.name, one.callback


def test_every_address_leads_to_its_own_page():
    found = list(names(get_resolver()))
    assert len(found) > 150
    assert [name for name, view in found if resolve(reverse(name)).func is not view] == []
