"""The two pieces of work that may take a while: looking through a folder, and making it. Each is a job of the vault."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.court import bundling, exhibits, loose, making, packing
from leeward.court.errors import FolderGone, StillUndecided
from leeward.court.making import Stopped, Watch, Wish
from leeward.court.models import Pack
from leeward.court.preflight import looking
from leeward.court.sealed_sink import SealedSink
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import jobs, opened
from leeward.vault.jobs import JobRun
from leeward.vault.models import Job

KIND, LOOK, MAKE = "court", "look", "make"


def begin(pack: Pack, what: str) -> Job:
    """Start looking or making; the pack knows the job."""
    with transaction.atomic():
        job = jobs.start(KIND, {"pack": pack.pk, "do": what})
        Pack.objects.filter(pk=pack.pk).update(job_id=job.pk)
    return job


@jobs.handler(KIND)
def run(run: JobRun) -> Mapping[str, Any]:
    """Look or make. Raises what either raises; nothing half-made stays."""
    pack = Pack.objects.filter(pk=run.arguments["pack"]).first()
    if pack is None:
        raise FolderGone
    return _look(run, pack) if run.arguments["do"] == LOOK else _make(run, pack)


def _look(run: JobRun, pack: Pack) -> Mapping[str, Any]:
    vault = opened.require()
    gathered = bundling.gather(vault, packing.selection(pack))
    look = looking.Look(vault, gathered.threads, gathered.originals, gathered.media)
    found = look.items(pack.look_for.splitlines(), run.progress, packing.incidents(pack))
    if run.stopping():
        return {}
    Pack.objects.filter(pk=pack.pk, job_id=run.id).update(
        found=[item.as_dict() for item in found], looked_at=timezone.now()
    )
    return {"found": len(found)}


def _make(run: JobRun, pack: Pack) -> Mapping[str, Any]:
    if pack.looked_at is None or packing.left_open(pack):
        raise StillUndecided(packing.left_open(pack))
    vault = opened.require()
    gathered = packing.gathered(vault, pack)
    chosen = exhibits.listed(gathered, pack.picked, packing.incidents(pack))
    paper = exhibits.paper(gathered, chosen, pack.around, pack.order, pack.most_pages)
    sink = SealedSink(vault)
    try:
        done = making.make(vault, gathered, sink, Wish(pack.prefix, paper.files), Watch(run.progress, run.stopping))
    except Stopped:
        return {}
    told = {
        "shown": gathered.about.shown,
        "withheld": gathered.about.withheld,
        "originals": gathered.about.originals - gathered.about.originals_withheld,
        "pages": done.pages,
        "volumes": done.volumes,
        "undrawn": list(done.undrawn),
        "paper": paper.pages,
        "exhibits": paper.exhibits,
        "over": paper.over,
        "otherwise": gathered.otherwise + gathered.unlogged,
    }
    _keep(run, sink, gathered.about.fingerprint, told)
    return told


def _keep(run: JobRun, sink: SealedSink, fingerprint: str, told: Mapping[str, Any]) -> None:
    """Only while the folder still waits for this job: another choice or decision makes it stale."""
    vault, pending = opened.require(), sink.pending
    if pending is None:
        raise FolderGone
    blob = blob_name(vault.key(Purpose.NAMES), pending.sha256)
    loose.note(blob)
    with transaction.atomic():
        made = {
            "blob": blob,
            "sha256": pending.sha256,
            "size": pending.size,
            "fingerprint": fingerprint,
            "made_at": timezone.now(),
            "told": dict(told),
        }
        if not Pack.objects.filter(pk=run.arguments["pack"], job_id=run.id).update(**made):
            pending.discard()
            raise FolderGone
        pending.keep()
        loose.settle(blob)
