"""Incidents as other rooms read them. The values themselves stand in `values`."""

from leeward.incidents import models
from leeward.incidents.choices import About, Kind, ToldTo
from leeward.incidents.values import Addition, Attachment, Incident, Report, WitnessNote

__all__ = ["Addition", "Attachment", "Incident", "Report", "WitnessNote", "all_incidents", "of"]


def all_incidents() -> list[Incident]:
    """Every incident, in the order in which they were written. Four queries."""
    rows = models.Incident.objects.prefetch_related("additions", "attachments", "notes")
    return [_incident(row) for row in rows]


def of(key: str) -> Incident | None:
    """One incident by its key, or None."""
    row = models.Incident.objects.filter(key=key).prefetch_related("additions", "attachments", "notes").first()
    return _incident(row) if row else None


def _incident(row: models.Incident) -> Incident:
    return Incident(
        key=row.key,
        seq=row.log_seq,
        number=row.pk,
        happened_at=row.happened_at,
        until_at=row.until_at,
        certainty=str(row.certainty),
        zone=row.zone,
        created_at=row.written_at,
        created_zone=row.written_zone,
        device=row.device,
        place=row.place,
        hide_place=row.hide_place,
        kinds=tuple(str(Kind(one).label) for one in row.kinds),
        channel=row.channel,
        identifier=row.identifier,
        what=row.what,
        exact_words=row.exact_words,
        technology=row.technology,
        how_known=row.how_known,
        witnesses=tuple(line.strip() for line in row.witnesses.splitlines() if line.strip()),
        kept_elsewhere=row.kept_elsewhere,
        effect=row.effect,
        fear=row.fear,
        in_danger=row.in_danger,
        report=_report(row),
        order_id=row.order_ref,
        order_name=row.order_name,
        paragraph=row.paragraph,
        response=row.response,
        additions=tuple(_addition(one) for one in row.additions.all()),
        attachments=tuple(_attachment(one) for one in row.attachments.all()),
        notes=tuple(_note(one) for one in row.notes.all()),
    )


def _report(row: models.Incident) -> Report | None:
    to = tuple(str(ToldTo(one).label) for one in row.told_to)
    found = Report(to, row.told_whom, row.officer, row.badge, row.reference, row.told_on, row.result)
    said = (to, row.told_whom, row.officer, row.badge, row.reference, row.told_on, row.result)
    return found if any(said) else None


def _addition(one: models.Addition) -> Addition:
    return Addition(
        one.key,
        one.log_seq,
        one.written_at,
        str(About(one.about).label),
        one.corrects,
        one.words,
        one.happened_at,
        one.until_at,
        str(one.certainty),
    )


def _attachment(one: models.Attachment) -> Attachment:
    return Attachment(
        one.key,
        one.log_seq,
        one.written_at,
        one.name,
        one.blob,
        one.sha256,
        one.size,
        one.media_type,
        one.captured,
        one.original_at,
        tuple((label, value) for label, value in one.metadata),
        one.has_place,
    )


def _note(one: models.WitnessNote) -> WitnessNote:
    return WitnessNote(
        one.key, one.log_seq, one.written_at, one.name, one.contact, one.was_there, one.words, tuple(one.before)
    )
