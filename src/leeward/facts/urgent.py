"""What cannot wait in a message, whatever its tone: a legal date or duty, somebody who needs help now.

It is tuned to notice too much. Where it is surer, the sentence also asks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leeward.facts import emergencies, legal, looks
from leeward.facts.choosing import Weigh
from leeward.facts.scene import Scene
from leeward.facts.weighing import CERTAIN, HEARD, NOTICED
from leeward.words.replies import Urgency


@dataclass(frozen=True, slots=True)
class Urgent:
    """`strength` compares the two kinds: how many times over its threshold. `asks` where it is sure enough for that."""

    urgency: Urgency
    strength: float
    asks: bool


def urgent(scene: Scene, weigh: Weigh) -> Iterator[tuple[int, Urgent]]:
    """By number of the sentence; a sentence may be both."""
    for number, (first, end) in enumerate(scene.bounds):
        if first == end:
            continue
        weights = weigh(looks.SENTENCE, looks.sentence_looks(scene, number))
        for label, cue in (
            ("legal", legal.plain(scene, number)),
            ("emergency", emergencies.plain(scene, number)),
        ):
            heard = scene.asked[number].get(label, 0.0)
            weight = max(weights[label], heard * HEARD)
            if weight >= NOTICED[label] or cue:
                strength = max(weight, NOTICED[label]) / NOTICED[label]
                yield number, Urgent(Urgency(label), strength, asks=max(weight, heard) >= CERTAIN[label])
