"""Only the outbox sends to the other party: nothing else calls `send` of a channel, and nothing else knows how to begin it."""

import ast

from support.tree import SOURCE, parsed, python_files

THE_OUTBOX = "contact/outbox/sending.py"
MAY_NAME = {"contact/work/job.py", "contact/views/outbox.py", "contact/views/working.py"}


def inside(path):
    return path.relative_to(SOURCE).as_posix()


def attributes(path, name):
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute) and node.attr == name]


def of_do(node):
    return getattr(node.value, "id", getattr(node.value, "attr", "")) == "Do"


def test_only_the_outbox_calls_send():
    callers = {inside(path) for path in python_files(SOURCE) if attributes(path, "send")}
    assert {one for one in callers if not one.startswith("channels/")} == {THE_OUTBOX}


def test_it_is_called_in_one_place_only():
    (path,) = (path for path in python_files(SOURCE) if inside(path) == THE_OUTBOX)
    assert len(attributes(path, "send")) == 1


def test_no_name_is_looked_up_to_get_round_it():
    hidden = [
        inside(path)
        for path in python_files(SOURCE)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"getattr", "attrgetter", "methodcaller"}
        and any(isinstance(one, ast.Constant) and one.value == "send" for one in node.args)
    ]
    assert hidden == []


def test_the_job_that_sends_is_begun_by_the_pages_of_the_outbox_only():
    named = {inside(path) for path in python_files(SOURCE) for one in attributes(path, "SEND") if of_do(one)}
    assert named == MAY_NAME


def test_outgoing_messages_are_made_by_the_outbox_only():
    makers = {
        inside(path)
        for path in python_files(SOURCE)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Outgoing"
    }
    assert {one for one in makers if not one.startswith("channels/")} == {THE_OUTBOX}
