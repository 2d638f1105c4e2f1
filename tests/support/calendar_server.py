"""A stand-in for what Radicale does not speak: invitations of Apple's and ownCloud's kind, rights (RFC 3744), deputies.

Written from caldav-sharing.txt and caldav-proxy.txt of Apple's server, RFC 3744, and Nextcloud's sharing plugin (read
2026-12). It is asked over real HTTP, answers with XML, and keeps what it was told. Its people are Ada, Rex and Otto.
"""

from contextlib import contextmanager
from xml.sax.saxutils import escape

from defusedxml.ElementTree import fromstring

from support.web_answers import serving

SPACES = {"D": "DAV:", "CS": "http://calendarserver.org/ns/", "OC": "http://owncloud.org/ns"}
HEAD = (
    '<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CR="urn:ietf:params:xml:ns:carddav" '
    'xmlns:CS="http://calendarserver.org/ns/" xmlns:OC="http://owncloud.org/ns" xmlns:S="http://sabredav.org/ns">'
)
ADA, HOME, BOOKS = "/dav/principals/users/ada/", "/dav/calendars/ada/", "/dav/books/ada/"
REX, OTTO = "principal:principals/users/rex", "principal:principals/users/otto"
EMAILS = {"rex": "rex@example.org", "otto": "otto@example.org"}


def ace(href, *rights, extra=""):
    grants = "".join(f"<D:privilege><D:{right}/></D:privilege>" for right in rights)
    return (
        f'<D:ace xmlns:D="DAV:"><D:principal><D:href>{href}</D:href></D:principal>'
        f"<D:grant>{grants}</D:grant>{extra}</D:ace>"
    )


class Server:
    """`space`: in which of the two spaces it speaks of invitations. `fault(method, path)` may give another answer."""

    def __init__(self, space="OC"):
        self.space = space
        self.shares = {HOME + "home/": {}, HOME + "work/": {}, BOOKS + "people/": {}}
        self.rights = {}
        self.deputies = {ADA + "calendar-proxy-read/": [], ADA + "calendar-proxy-write/": []}
        self.events = {}
        self.links = []
        self.more = ""  # more entries of the calendar home, as XML
        self.fault = lambda method, path: None

    def answer(self, method, path, headers, body):
        wrong = self.fault(method, path)
        if wrong:
            return wrong
        asked = fromstring(body) if body else None
        if method == "PROPFIND":
            return self.found(path, headers.get("Depth", "0"))
        if method == "REPORT":
            return self.report(path, asked)
        if method == "GET" and path in self.events:
            return 200, {"Last-Modified": "Fri, 20 Nov 2026 10:00:00 GMT"}, [self.events[path].encode()]
        change = {"POST": self.share, "ACL": self.set_rights, "PROPPATCH": self.set_members}.get(method)
        return change(path, asked) if change else (404, {}, [])

    def found(self, path, depth):
        if path in {"/", "/dav/"}:
            return many(entry(path, f"<D:current-user-principal><D:href>{ADA}</D:href></D:current-user-principal>"))
        if path == ADA or path in self.deputies:
            groups = [one for one in self.deputies if one == path or (path == ADA and depth == "1")]
            return many(*([self.principal()] if path == ADA else []), *map(self.group, groups))
        if path in {HOME, BOOKS}:
            own = entry(path, "<D:resourcetype><D:collection/></D:resourcetype>")
            return many(own, *(self.collection(one) for one in self.shares if one.startswith(path)), self.more)
        if path in self.shares:
            inside = [entry(one, "<D:getetag>1</D:getetag>") for one in self.events if one.startswith(path)]
            return many(self.collection(path), *(inside if depth == "1" else []))
        name = path.rstrip("/").rsplit("/", 1)[-1]
        if path.startswith("/dav/principals/users/") and name in EMAILS:
            return many(entry(path, f"<S:email-address>{EMAILS[name]}</S:email-address>"))
        return 404, {}, []

    def principal(self):
        return entry(
            ADA,
            f"<C:calendar-home-set><D:href>{HOME}</D:href></C:calendar-home-set>"
            f"<CR:addressbook-home-set><D:href>{BOOKS}</D:href></CR:addressbook-home-set>",
        )

    def group(self, path):
        kind = path.rstrip("/").rsplit("/", 1)[-1]
        members = "".join(f"<D:href>{one}</D:href>" for one in self.deputies[path])
        return entry(
            path,
            f"<D:resourcetype><D:principal/><CS:{kind}/></D:resourcetype>"
            f"<D:group-member-set>{members}</D:group-member-set>",
        )

    def collection(self, path):
        kind = "<CR:addressbook/>" if path.startswith(BOOKS) else "<C:calendar/>"
        users = "".join(self.user(who, one) for who, one in self.shares[path].items())
        link = f"<CS:publish-url><D:href>/public{path}</D:href></CS:publish-url>" if path in self.links else ""
        rights = f"<D:acl>{''.join(self.rights[path])}</D:acl>" if path in self.rights else ""
        name = path.rstrip("/").rsplit("/", 1)[-1].title()
        return entry(
            path,
            f"<D:resourcetype><D:collection/>{kind}</D:resourcetype><D:displayname>{name}</D:displayname>"
            f"<D:owner><D:href>{ADA}</D:href></D:owner>{link}{rights}"
            "<D:current-user-privilege-set><D:privilege><D:write-acl/></D:privilege></D:current-user-privilege-set>"
            f"<{self.space}:invite>{users}</{self.space}:invite>",
        )

    def user(self, who, one):
        s = self.space
        return (
            f"<{s}:user><D:href>{escape(who)}</D:href><{s}:common-name>{escape(one['name'])}</{s}:common-name>"
            f"<{s}:invite-accepted/><{s}:access><{s}:{'read-write' if one['writes'] else 'read'}/></{s}:access>"
            f"<{s}:summary>{escape(one['summary'])}</{s}:summary></{s}:user>"
        )

    def share(self, path, asked):
        q = "{" + SPACES[self.space] + "}"
        if path not in self.shares or asked.tag != q + "share":
            return 403, {}, []
        for one in asked.findall(q + "remove"):
            self.shares[path].pop(one.findtext("{DAV:}href"), None)
        for one in asked.findall(q + "set"):
            self.shares[path][one.findtext("{DAV:}href")] = {
                "name": one.findtext(q + "common-name") or "",
                "writes": one.find(q + "read-write") is not None,
                "summary": one.findtext(q + "summary") or "",
            }
        return 200, {}, []

    def set_rights(self, path, asked):
        if path not in self.rights:
            return 403, {}, []
        kept = [one for one in self.rights[path] if "protected" in one or "inherited" in one]
        given = [
            ace(
                one.find("{DAV:}principal").findtext("{DAV:}href"),
                *(right.tag.removeprefix("{DAV:}") for right in one.iterfind("{DAV:}grant/{DAV:}privilege/*")),
            )
            for one in asked.findall("{DAV:}ace")
        ]
        self.rights[path] = kept + given
        return 200, {}, []

    def set_members(self, path, asked):
        if path not in self.deputies:
            return 403, {}, []
        self.deputies[path] = [one.text for one in asked.iter("{DAV:}href")]
        return many(entry(path, "<D:group-member-set/>"))

    def report(self, path, asked):
        if asked.tag != "{urn:ietf:params:xml:ns:caldav}calendar-multiget":
            return 403, {}, []
        return many(
            *(
                entry(href.text, f"<C:calendar-data>{escape(self.events[href.text])}</C:calendar-data>")
                for href in asked.findall("{DAV:}href")
                if href.text in self.events
            )
        )


def entry(path, props, status="200 OK"):
    return (
        f"<D:response><D:href>{path}</D:href><D:propstat><D:prop>{props}</D:prop>"
        f"<D:status>HTTP/1.1 {status}</D:status></D:propstat></D:response>"
    )


def many(*entries):
    return 207, {"Content-Type": "application/xml"}, [(HEAD + "".join(entries) + "</D:multistatus>").encode()]


@contextmanager
def running(space="OC"):
    """The server with its address and what it was asked, until the end of `with`."""
    server = Server(space)
    with serving(server.answer) as answers:
        server.address = answers.address + "dav/"
        server.asked = answers.asked
        server.settings = {"address": server.address, "name": "ada", "password": "adas-word"}
        yield server
