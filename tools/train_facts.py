"""Learns the model of facts of `src/leeward/learned` from data/replies/incoming: `make train` runs it.

What is seen of words that may be a fact is said by `leeward.facts.tagged`; here only the weights are found, of words
that are a fact to the letter. The scores of the model of sentences and the tags of the encoder are among what is seen:
for learning they come from models that never met the writer of the line (`train_messages.py --apart` must have run).
Runs in .venv-train, with scikit-learn. Chance is not used, so the same data give the same weights. With
`--apart WRITER …` these are left out and measured, and nothing is written.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

import train_replies as sentences_of  # noqa: E402, the tool beside this one
from train_messages import APART  # noqa: E402, the same

from leeward.facts import looks  # noqa: E402, from the tree, not from what is installed
from leeward.facts.choosing import choose  # noqa: E402, the same
from leeward.facts.proposing import proposed  # noqa: E402, the same
from leeward.facts.scene import Encode, Scene, Scores, scene  # noqa: E402, the same
from leeward.facts.tagged import proposal_looks  # noqa: E402, the same
from leeward.facts.weighing import ACCEPTED, GROUPS, squashed  # noqa: E402, the same
from leeward.learned.encoder import Encoded, Span  # noqa: E402, the same
from leeward.learned.features import features  # noqa: E402, the same
from leeward.words.tactics import Quote  # noqa: E402, the same

Row = tuple[str, list[str], dict[str, int]]
"""A group of labels, what is seen of a place, and for each label whether it holds there."""

STRENGTH = 0.07  # inverse strength of regularisation
NOTICING = 0.15  # the same for what cannot wait
MEETS = 3  # what was seen at fewer places is left out
LEAST = 3  # hundredths; a smaller weight is left out
_ALARM = {"emergency.alarm", "emergency.missing", "emergency.now_hurt", "health.hurt_verb"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print how many proposals there are, write nothing")
    parser.add_argument("--apart", nargs="+", metavar="WRITER", help="leave these writers out and measure on them")
    given = parser.parse_args()
    if given.apart:
        measure(given.apart)
        return 0
    rows = list(all_rows(writers()))
    print(f"facts: {len(rows):,} proposals of {len(writers())} writers")
    if not given.dry:
        write(learned(rows))
    return 0


def writers() -> list[str]:
    return sorted({writer for writer, _ in sentences_of.lines("incoming")})


def all_rows(names: list[str]) -> Iterator[Row]:
    """Every proposal in the lines of these writers, seen with models that did not meet its writer."""
    encode = told_apart()
    for writer in names:
        scores = sentence_model([name for name in names if name != writer])
        for name, entry in sentences_of.lines("incoming"):
            if name == writer:
                yield from rows_of(entry, scene(entry["text"], scores, encode))


def told_apart() -> Encode:
    """What a network says of a text whose writer it never met."""
    said = json.loads(APART.read_text(encoding="utf-8"))

    def encode(text: str, found: Sequence[Quote]) -> Encoded:
        one = said[text]
        beyond = [{}] * (len(found) - len(one["sentences"]))  # of a text that is longer than a window
        return Encoded((*one["sentences"], *beyond)[: len(found)], tuple(Span(*span) for span in one["spans"]))

    return encode


def sentence_model(names: list[str]) -> Scores:
    """A model of sentences learned from these writers."""
    examples = [one for one in sentences_of.incoming() if one.writer in names]
    vectorizer = DictVectorizer()
    matrix = sentences_of.vectors(examples, vectorizer, fit=True)
    common = np.flatnonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= sentences_of.MEETS)
    columns = {str(name): at for at, name in enumerate(np.array(vectorizer.get_feature_names_out())[common])}
    models = [
        sentences_of.learned(matrix[:, common], [one.labels[number] for one in examples], 1.0)
        for number in range(len(sentences_of.INCOMING))
    ]
    weights = np.stack([model.coef_[0] for model in models], axis=1)
    bias = np.array([model.intercept_[0] for model in models])

    def scores(text: str, around: Iterable[str]) -> Mapping[str, float]:
        known = [columns[one] for one in (*features(text), *around) if one in columns]
        sums = bias + weights[known].sum(axis=0)
        return {label: squashed(float(total)) for label, total in zip(sentences_of.INCOMING, sums, strict=True)}

    return scores


def gold(entry: dict, seen: Scene) -> list[tuple[str, int, int]]:
    """Type, first and last token of each fact; of words that stand twice, the first place not yet taken."""
    found: list[tuple[str, int, int]] = []
    for fact in entry["facts"]:
        at = entry["text"].find(fact["quote"])
        while at >= 0:
            span = seen.cut.span(at, at + len(fact["quote"]))
            if span and (fact["type"], *span) not in found:
                found.append((fact["type"], *span))
                break
            at = entry["text"].find(fact["quote"], at + 1)
    return found


def rows_of(entry: dict, seen: Scene) -> Iterator[Row]:
    facts = gold(entry, seen)
    for kind in ACCEPTED:
        for span, found in proposed(seen, kind).items():
            yield kind[0], list(proposal_looks(seen, kind, span, found)), {kind: int((kind, *span) in facts)}
    yield from sentence_rows(entry, seen, facts)


def sentence_rows(entry: dict, seen: Scene, facts: list[tuple[str, int, int]]) -> Iterator[Row]:
    """Of an emergency only the sentences that tell of it; the others are left out."""
    for number, (first, end) in enumerate(seen.bounds):
        if first == end:
            continue
        held = {kind for kind, begin, last in facts if begin < end and first <= last}
        holds = {"legal": int("legal_deadline" in held)}
        if entry["urgent"] != "emergency":
            holds["emergency"] = 0
        elif "health" in held or len(seen.bounds) == 1 or any(seen.kinds[at] & _ALARM for at in range(first, end)):
            holds["emergency"] = 1
        yield looks.SENTENCE, list(looks.sentence_looks(seen, number)), holds


def learned(rows: list[Row]) -> dict[str, tuple[dict[str, float], float]]:
    """By label: the weights of what is seen, and the bias."""
    models: dict[str, tuple[dict[str, float], float]] = {}
    for group, labels in GROUPS.items():
        for label in labels:
            known = [(seen, holds[label]) for name, seen, holds in rows if name == group and label in holds]
            vectorizer = DictVectorizer()
            matrix = vectorizer.fit_transform([dict.fromkeys(seen, 1.0) for seen, _ in known])
            common = np.flatnonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= MEETS)
            strength = NOTICING if group == looks.SENTENCE else STRENGTH
            model = LogisticRegression(C=strength, max_iter=3000, solver="liblinear")
            model.fit(matrix[:, common], [holds for _, holds in known])
            names = np.array(vectorizer.get_feature_names_out())[common]
            models[label] = (
                {str(name): float(weight) for name, weight in zip(names, model.coef_[0], strict=True)},
                float(model.intercept_[0]),
            )
    return models


def measure(apart: list[str]) -> None:
    """By type: precision, recall and F1 to the letter, of writers that nothing was learned from."""
    others = [name for name in writers() if name not in apart]
    models, scores, encode = learned(list(all_rows(others))), sentence_model(others), told_apart()

    def weigh(group: str, seen: Iterable[str]) -> Mapping[str, float]:
        once = set(seen)
        return {
            label: squashed(models[label][1] + sum(models[label][0].get(one, 0.0) for one in once))
            for label in GROUPS[group]
        }

    hits, named, true = Counter[str](), Counter[str](), Counter[str]()
    for name, entry in sentences_of.lines("incoming"):
        if name in apart:
            seen = scene(entry["text"], scores, encode)
            ours, theirs = {(one.kind, one.first, one.last) for one in choose(seen, weigh)}, set(gold(entry, seen))
            hits.update(kind for kind, _, _ in ours & theirs)
            named.update(kind for kind, _, _ in ours)
            true.update(fact["type"] for fact in entry["facts"])
    for kind in [*ACCEPTED, "all"]:
        hit, said, there = (sum(counts.values()) if kind == "all" else counts[kind] for counts in (hits, named, true))
        figures = hit / max(1, said), hit / max(1, there), 2 * hit / max(1, said + there)
        print(f"  {kind:15} n={there:4} precision {figures[0]:.3f}, recall {figures[1]:.3f}, F1 {figures[2]:.3f}")


def write(models: dict[str, tuple[dict[str, float], float]]) -> None:
    """The weights in hundredths, in the form `leeward.learned.linear` reads."""
    weights: dict[str, list[int]] = {}
    for number, (found, _) in enumerate(models.values()):
        for name, weight in found.items():
            if abs(hundredths := round(weight * 100)) >= LEAST:
                weights.setdefault(name, []).extend((number, int(np.sign(weight)) * abs(hundredths)))
    body = {
        "version": "",
        "labels": list(models),
        "bias": [round(bias * 100) for _, bias in models.values()],
        "weights": dict(sorted(weights.items())),
    }
    body["version"] = "facts-" + hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:12]
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"')
    (sentences_of.OUT / "facts.weights").write_text(text + "\n", encoding="utf-8")
    print(f"  {len(weights):,} looks, {len(text):,} bytes, {body['version']}")


if __name__ == "__main__":
    sys.exit(main())
