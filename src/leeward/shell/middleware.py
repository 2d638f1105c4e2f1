"""Headers of every answer, the door for requests from elsewhere, and calm pages for what went wrong."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import urlencode

from leeward.shell import errors, kept
from leeward.shell.origins import Asking, Verdict, judge, right_port
from leeward.vault import disk
from leeward.vault.errors import CannotWrite, DiskFull, NoVaultOpen
from leeward.words.errors import LeewardError

GetResponse = Callable[[HttpRequest], HttpResponseBase]

_ONLY_BY_A_BUTTON = 405  # without words of its own a browser shows its own page, which has no way out

_POLICY = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",  # the exit and the keeping of drafts send in the background
    "form-action 'self' https://www.bbc.co.uk",  # Chromium holds redirects after a form to this too
    "frame-ancestors 'none'",
    "base-uri 'none'",
)
CONTENT_POLICY = "; ".join(_POLICY)

HEADERS = {
    "Cache-Control": "no-store, max-age=0",
    "Content-Security-Policy": CONTENT_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "X-DNS-Prefetch-Control": "off",
}


class HeadersMiddleware:
    """Nothing is stored, framed, guessed or sent on; the same for pages, files, errors and downloads."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response[name] = value
        for name in ("Expires", "Last-Modified", "ETag"):
            del response[name]
        return response


class LocalOnlyMiddleware:
    """Answers this machine's browser under this machine's name only (see `origins`)."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        host = request.get_host()  # a name not in ALLOWED_HOSTS raises DisallowedHost: a calm 400
        if not right_port(host, request.META.get("SERVER_PORT", "")):
            return HttpResponseForbidden("This address is not served here.", content_type="text/plain")
        verdict = judge(_asking(request, host))
        if verdict is Verdict.SHOW_DOOR:
            return render(request, "shell/door.html", status=403)
        if verdict is Verdict.REFUSE:
            return render(request, "shell/refused.html", status=403)
        if request.META.get("HTTP_ORIGIN") == "null":
            del request.META["HTTP_ORIGIN"]  # judged above; Django would refuse our own forms for it
        return self.get_response(request)


class CalmMiddleware:
    """An error with a sentence for people becomes a page with that sentence; a closed vault leads to its door."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.method == "POST" and 300 <= response.status_code < 400:
            _sent(request)
        if response.status_code == _ONLY_BY_A_BUTTON and not getattr(response, "content", b""):
            return errors.only_by_a_button(request, response["Allow"])
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NoVaultOpen):
            return _to_the_door(request)
        refusal = _refused_by_the_system(exception)
        if refusal is not None:
            return _sorry(refusal)
        if isinstance(exception, LeewardError):
            return render(request, "shell/sorry.html", {"sentence": str(exception)}, status=409)
        return None


def _refused_by_the_system(exception: Exception) -> LeewardError | None:
    """A full disk, or a stick that was pulled out: the calm error for it, also where a database says it."""
    try:
        with disk.calm():
            raise exception  # noqa: TRY301 - `calm` knows which errors are the system's
    except (DiskFull, CannotWrite) as refusal:
        return refusal
    except Exception:  # noqa: BLE001 - anything else is none of ours
        return None


def _sorry(refusal: LeewardError) -> HttpResponse:
    """Without the frame of the request: that would ask the vault, which is just what does not answer."""
    return HttpResponse(render_to_string("shell/sorry.html", {"sentence": str(refusal)}), status=409)


def _sent(request: HttpRequest) -> None:
    """A form that went through takes its kept text away."""
    path = request.POST.get("kept-path")
    if path and getattr(request, "vault", None) is not None and request.vault.is_open:  # type: ignore[attr-defined]
        kept.drop(path)


def _to_the_door(request: HttpRequest) -> HttpResponse:
    """To the page that opens the vault (`LOGIN_URL`), and from there back to a page that was only looked at."""
    door = settings.LOGIN_URL
    return redirect(f"{door}?{urlencode({'to': request.path})}" if request.method == "GET" else door)


def _asking(request: HttpRequest, host: str) -> Asking:
    header = request.headers.get
    return Asking(
        method=request.method or "",
        host=host,
        scheme=request.scheme or "http",
        origin=header("Origin", ""),
        fetch_site=header("Sec-Fetch-Site", ""),
        fetch_mode=header("Sec-Fetch-Mode", ""),
        fetch_dest=header("Sec-Fetch-Dest", ""),
    )
