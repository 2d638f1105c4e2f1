"""Brings the text of a chat into an open vault, in this process, as the page that takes a file would."""

from leeward.history.bringing import job
from leeward.history.bringing.request import Request
from leeward.vault import jobs
from leeward.words.messages import DateOrder

NAME = "WhatsApp Chat with Rex.txt"


def bring_in(vault, text, name=NAME, **said):
    """Gives the job, which is done. `said` is what the person says of it (`Request`): Ada's, with Rex, unless given."""
    with vault.blobs.create() as writer:
        writer.write(text.encode())
        pending = writer.finish()
    said = {"me": ("Ada",), "them": ("Rex",), "dates": DateOrder.DMY} | said
    request = Request(blob=pending.keep(), name=name, size=pending.size, sha256=pending.sha256, **said)
    done = jobs.run_here(jobs.Job.objects.create(kind=job.KIND, arguments=request.as_arguments()))
    assert done.state == jobs.State.DONE, (done.sentence, done.detail)
    return done
