"""Learns the model of facts of `src/leeward/learned` from data/replies/incoming: `make train` runs it.

What a place where a fact may stand looks like is said by `leeward.facts.looks`; here only the weights are found. The
scores of the model of sentences are among what is seen: for learning they come from a model that never met the writer
of the line. Runs in .venv-train, with scikit-learn. Chance is not used, so the same data give the same weights.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]

import train_replies as sentences_of  # noqa: E402, the tool beside this one

from leeward.facts import edges, looks  # noqa: E402, from the tree, not from what is installed
from leeward.facts.scene import Scene, Scores, scene  # noqa: E402, the same
from leeward.facts.weighing import CLAUSES, EDGED, GROUPS, SPANS, squashed  # noqa: E402, the same
from leeward.learned.features import features  # noqa: E402, the same

Row = tuple[str, list[str], dict[str, int]]
"""A group of labels, what is seen of a place, and for each label whether it holds there."""

STRENGTH = 0.15  # inverse strength of regularisation
EDGE_STRENGTH = 0.6  # the same for the edges of places and health, of which every word is one line
MEETS = 3  # what was seen at fewer places is left out
LEAST = 3  # hundredths; a smaller weight is left out
_ALARM = {"emergency.alarm", "emergency.missing", "emergency.now_hurt", "health.hurt_verb"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print how many places there are, write nothing")
    given = parser.parse_args()
    rows = list(all_rows(writers()))
    print(f"facts: {len(rows):,} places of {len(writers())} writers")
    if not given.dry:
        write(learned(rows))
    return 0


def writers() -> list[str]:
    return sorted({writer for writer, _ in sentences_of.lines("incoming")})


def all_rows(names: list[str]) -> Iterator[Row]:
    """Every place in the lines of these writers, seen with a model of sentences that did not meet its writer."""
    for writer in names:
        scores = sentence_model([name for name in names if name != writer])
        for name, entry in sentences_of.lines("incoming"):
            if name == writer:
                yield from rows_of(entry, scene(entry["text"], scores))


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
    for kind, name in SPANS.items():
        spans = [(first, last) for found, first, last in facts if found == kind]
        for one in getattr(seen, name):
            holds = any(first <= one.last and one.first <= last for first, last in spans)
            yield kind[0], list(looks.span_looks(seen, kind[0], one)), {kind: int(holds)}
    begun = {(kind, first): last for kind, first, last in facts if kind in CLAUSES}
    for at in looks.starts(seen):
        holds = {begins: int((kind, at) in begun) for kind, (begins, _) in CLAUSES.items()}
        yield looks.START, list(looks.start_looks(seen, at)), holds
    for (kind, first), last in begun.items():
        for at in looks.ends(seen, first):
            yield looks.END, list(looks.end_looks(seen, first, at)), {CLAUSES[kind][1]: int(at == last)}
            if at >= last:
                break
    yield from sentence_rows(entry, seen, facts)
    yield from edge_rows(seen, facts)


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


def edge_rows(seen: Scene, facts: list[tuple[str, int, int]]) -> Iterator[Row]:
    """Of every word: whether a place or a matter of health begins or ends there."""
    begun = {(EDGED[kind][0], first) for kind, first, _ in facts if kind in EDGED}
    ended = {(EDGED[kind][1], last) for kind, _, last in facts if kind in EDGED}
    labels = [label for pair in EDGED.values() for label in pair]
    for at in range(len(seen.cut)):
        holds = {label: int((label, at) in begun or (label, at) in ended) for label in labels}
        yield edges.EDGE, list(edges.edge_looks(seen, at)), holds


def learned(rows: list[Row]) -> dict[str, tuple[dict[str, float], float]]:
    """By label: the weights of what is seen, and the bias."""
    models: dict[str, tuple[dict[str, float], float]] = {}
    for group, labels in GROUPS.items():
        for label in labels:
            known = [(seen, holds[label]) for name, seen, holds in rows if name == group and label in holds]
            vectorizer = DictVectorizer()
            matrix = vectorizer.fit_transform([dict.fromkeys(seen, 1.0) for seen, _ in known])
            common = np.flatnonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= MEETS)
            strength = EDGE_STRENGTH if group == edges.EDGE else STRENGTH
            model = LogisticRegression(C=strength, max_iter=3000, solver="liblinear")
            model.fit(matrix[:, common], [holds for _, holds in known])
            names = np.array(vectorizer.get_feature_names_out())[common]
            models[label] = (
                {str(name): float(weight) for name, weight in zip(names, model.coef_[0], strict=True)},
                float(model.intercept_[0]),
            )
    return models


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
