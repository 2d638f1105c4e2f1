"""What depends on whom: all questions, and one a page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.belongings import leaning
from leeward.belongings.choices import OFFERS
from leeward.belongings.forms import AnswerForm
from leeward.belongings.leaning import Question
from leeward.people.guard import with_vault


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """All questions by subject, with the answers given. Can be read without a vault."""
    context = {"areas": leaning.areas(), "first_open": leaning.after(0)}
    return render(request, "belongings/leaning.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def question(request: HttpRequest, number: int) -> HttpResponse:
    """One question. Its answer may offer something to the plan; else the next question follows."""
    asked = _question_or_404(number)
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"answer": asked.answer or ""})
    if request.method == "POST" and form.is_valid():
        leaning.give(asked, form.cleaned_data["answer"])
        offers = form.cleaned_data["answer"] in OFFERS
        return redirect("belongings:offer", number=number) if offers else _onwards(number)
    context = {"question": asked, "form": form}
    return render(request, "belongings/question.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def offer(request: HttpRequest, number: int) -> HttpResponse:
    """What could go into the plan after this answer, and whether it stands there."""
    asked = _question_or_404(number)
    if asked.answer not in OFFERS:
        return redirect("belongings:question", number=number)
    return render(request, "belongings/offer.html", {"question": asked, "next": leaning.after(number)})


@require_POST
@with_vault
def put(_request: HttpRequest, number: int) -> HttpResponse:
    """Puts what is offered into the plan."""
    asked = _question_or_404(number)
    if asked.answer in OFFERS:
        leaning.put_into_plan(asked)
    return redirect("belongings:offer", number=number)


def _onwards(number: int) -> HttpResponse:
    following = leaning.after(number)
    return redirect("belongings:question", number=following.number) if following else redirect("belongings:leaning")


def _question_or_404(number: int) -> Question:
    found = leaning.find(number)
    if found is None:
        raise Http404
    return found
