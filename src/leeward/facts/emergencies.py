"""Real emergencies: plain words for somebody hurt, ill, missing or in danger now, which no model may overlook."""

from leeward.facts.scene import Scene

_ALARM, _NOW, _MISSING = "emergency.alarm", "emergency.now_hurt", "emergency.missing"
_UNREAL = frozenset(
    "would could if wish remember remembered years ago once lol haha joke heart love without like when "
    "used never".split()
)
_GOING_ON = frozenset(
    "now just going taking taken rushing rushed coming way here operating operated ringing rang called "
    "dialled headed following "
    "bringing brought being is are has have he's she's they're we're im i'm urgent quick quickly asap "
    "immediately".split()
)
_PRONOUNS = frozenset("him them we we're im i'm".split())
_SOMEBODY = {"people.kin", "small.they", "small.possessive"}


def plain(scene: Scene, number: int) -> bool:
    """Whether two kinds of such words stand in a sentence, or one beside somebody, told as something that is so now."""
    first, end = scene.bounds[number]
    inside = range(first, end)
    if not _UNREAL.isdisjoint(scene.cut.low[first:end]):
        return False
    kinds = {name for at in inside for name in scene.kinds[at]}
    alarms = sum(name in kinds for name in (_ALARM, _NOW, _MISSING))
    somebody = bool(kinds & _SOMEBODY) or any(scene.capital[at] for at in inside if at > first)
    somebody = somebody or not _PRONOUNS.isdisjoint(scene.cut.low[first:end])
    going_on = not _GOING_ON.isdisjoint(scene.cut.low[first:end])
    return alarms >= 2 or (somebody and (bool(kinds & {_NOW, _MISSING}) or (_ALARM in kinds and going_on)))
