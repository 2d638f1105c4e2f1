"""The floors where import-linter cannot see: names in strings. A room names only rooms below it, or itself."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.urls import URLResolver, get_resolver, resolve, reverse

from support.tree import SOURCE, files_under, floors, may_use, python_files, room_of, shown, templates

TAG = re.compile(r"""{%\s*(extends|include)\s+(["'])(?P<name>[^"']+)\2""")
ANY_TAG = re.compile(r"{%\s*(extends|include)\s+(?P<what>\S+)")
URL = re.compile(r"""{%\s*url\s+(["'])(?P<name>[^"']+)\1""")
LOAD = re.compile(r"{%\s*load\s+(?P<names>[^%]+?)\s*%}")
NAMED_URL = re.compile(r"""["'](?P<room>[a-z]+):[a-z][a-z0-9_-]*["']""")
STATIC = re.compile(r"""(?:href|src)="(?P<name>/s/[^"]+)\"""")
DJANGOS_OWN = {"static", "i18n", "l10n", "tz", "cache"}


def upward(found):
    return [f"{shown(path)}: {name}" for path, name, other in found if not may_use(room_of(path), other)]


def test_the_floors_are_read():
    assert floors()["words"] == 0
    assert floors()["cli"] > floors()["site"] > floors()["recognise"] > floors()["history"] > floors()["people"]
    assert floors()["readers"] == floors()["sealing"]
    assert floors()["words"] < floors()["learned"] < floors()["facts"] == floors()["drafts"] < floors()["resist"]
    assert not may_use("readers", "tactics")
    assert not may_use("drafts", "facts")
    assert not may_use("facts", "drafts")


def test_every_folder_of_the_house_has_a_floor():
    rooms = {path.relative_to(SOURCE).parts[0] for path in python_files(SOURCE) if path.parent != SOURCE}
    assert rooms <= set(floors())


def test_model_relations_point_down():
    found = []
    for model in apps.get_models():
        room = model.__module__.split(".")[1]
        for field in model._meta.get_fields():
            if field.concrete and field.is_relation:
                other = field.related_model.__module__.split(".")[1]
                found.append((model.__name__, field.name, room, other))
    assert found, "no relation was looked at"
    assert [entry for entry in found if not may_use(entry[2], entry[3])] == []


def test_migrations_depend_downwards():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    assert loader.disk_migrations
    wrong = [
        (label, name, other)
        for (label, name), migration in loader.disk_migrations.items()
        for other, _ in migration.dependencies
        if not may_use(room_of_label(label), room_of_label(other))
    ]
    assert not wrong


def room_of_label(label):
    return apps.get_app_config(label).module.__name__.split(".")[1]


def test_templates_extend_and_include_downwards():
    found = [
        (path, match["name"], match["name"].split("/")[0])
        for path in templates()
        for match in TAG.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found
    assert upward(found) == []


def test_what_a_template_includes_stands_in_its_text():
    hidden = [
        f"{shown(path)}: {match['what']}"
        for path in templates()
        for match in ANY_TAG.finditer(path.read_text(encoding="utf-8"))
        if match["what"][0] not in "\"'"
    ]
    assert not hidden


def test_template_libraries_come_from_below():
    homes = {path.stem: room_of(path) for path in python_files(SOURCE) if path.parent.name == "templatetags"}
    found = [
        (path, name, homes[name])
        for path in templates()
        for match in LOAD.finditer(path.read_text(encoding="utf-8"))
        for name in match["names"].partition(" from ")[2].split() or match["names"].split()
        if name not in DJANGOS_OWN
    ]
    assert upward(found) == []


def test_pages_link_downwards():
    found = [
        (path, match["name"], match["name"].split(":")[0])
        for path in templates()
        for match in URL.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found
    assert all(":" in name for _, name, _ in found), "a URL name says which room it is of"
    assert upward(found) == []


def test_code_names_urls_downwards():
    found = [
        (path, match[0], match["room"])
        for path in python_files(SOURCE)
        for match in NAMED_URL.finditer(path.read_text(encoding="utf-8"))
        if match["room"] in floors()
    ]
    assert upward(found) == []


def test_static_files_come_from_below():
    """They are linked by their served path, since their names are neutral: every one that is linked is there."""
    homes = {}
    for path in files_under(SOURCE):
        parts = path.relative_to(SOURCE).parts
        if "static" in parts:
            homes["/s/" + "/".join(parts[parts.index("static") + 1 :])] = parts[0]
    found = [
        (path, match["name"], homes[match["name"]])
        for path in templates()
        for match in STATIC.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found
    assert upward(found) == []


@pytest.mark.parametrize(
    "room",
    ["words", "learned", "readers", "tactics", "facts", "drafts", "sealing", "directory", "library", "printing"],
)
def test_plain_rooms_know_no_django(room):
    named = [
        shown(path)
        for path in python_files(SOURCE / room)
        if re.search(r"^\s*(import|from) django", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert not named


def pages(resolver, room=""):
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from pages(one, f"{one.namespace}:" if one.namespace else room)
        elif not one.pattern.converters:
            yield room + one.name, one.callback


def test_every_address_leads_to_its_own_page():
    found = list(pages(get_resolver()))
    assert len(found) > 150
    assert [name for name, view in found if resolve(reverse(name)).func is not view] == []
    assert [name for name, _ in found if reverse(name).startswith(settings.STATIC_URL)] == []
