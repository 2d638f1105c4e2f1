"""Pages as parts of the program have them, on the vault of the request."""

import json
import time

from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from leeward.vault import opened
from leeward.vault.models import Setting

closed = []


def whose(request):
    """Whose vault answers, asked three times with other requests in between."""
    answers = []
    for _ in range(3):
        answers.append(Setting.get("owner"))
        time.sleep(0.001)
    return JsonResponse({"answers": answers})


def note(request):
    Setting.put(f"note {request.GET['n']}", request.GET["text"])
    return HttpResponse()


def stream(request):
    """Asks at each step of a long body whose vault answers."""

    def body():
        try:
            for _ in range(int(request.GET.get("steps", 20))):
                yield json.dumps(Setting.get("owner")) + "\n"
        finally:
            closed.append(Setting.get("owner") if opened.current() else None)

    return StreamingHttpResponse(body())


def nobody(request):
    current = opened.current()
    return JsonResponse({"vault": request.vault and request.vault.id, "current": current and current.id})


def lock(request):
    request.vault.lock()
    return HttpResponse(Setting.get("owner"))


def upload(request):
    """Reads what came, and fails where it is told to."""
    files = request.FILES.getlist("file")
    if "fail" in request.GET:
        return HttpResponse(status=400)
    if "break" in request.GET:
        raise ValueError("made up")
    told = [
        {
            "name": f.source.name,
            "size": f.source.size,
            "sha256": f.source.sha256,
            "sealed": f.pending is not None,
            "same": f.source.open().read() == f.read(),
            "text": f.source.open().read(20).decode("latin-1"),
        }
        for f in files
    ]
    return JsonResponse({"files": told, "field": request.POST.get("field")})


urlpatterns = [
    path("whose", whose),
    path("note", note),
    path("stream", stream),
    path("nobody", nobody),
    path("lock", lock),
    path("upload", csrf_exempt(upload)),
    path("upload-checked", upload),
]
