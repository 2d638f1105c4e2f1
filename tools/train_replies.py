"""Learns the two linear models of `src/leeward/learned` from data/replies: `make train`.

Prints how well each label does when one writer is left out (average precision, best F1 and the threshold it needs),
then writes the weights learned from all writers that are not held back. Runs in .venv-train, with scikit-learn; the
program itself needs none of it. Chance is not used, so the same data give the same weights.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leeward.learned.features import features  # noqa: E402, from the tree, not from what is installed
from leeward.words.sentences import sentences  # noqa: E402, the same
from leeward.words.tactics import Quote  # noqa: E402, the same

DATA = ROOT / "data" / "replies"
OUT = ROOT / "src" / "leeward" / "learned"
RULES = (
    "argues", "seeks_closure", "breaks_no_contact", "shares_personal_info", "blames_self", "retaliates",
    "over_explains", "emotional",
)  # fmt: skip
INCOMING = ("question", "request", "asks", "legal", "emergency", "health", "place")
_ASKING = {"question", "request", "legal_deadline"}
MEETS = 2  # a feature seen in fewer sentences is left out
LEAST = 4  # hundredths; a smaller weight is left out


@dataclass(frozen=True)
class Example:
    """A sentence with what is known around it. `labels`: 1, 0, or None where the data do not say."""

    writer: str
    text: str
    around: tuple[str, ...]
    labels: tuple[int | None, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strength", type=float, default=1.0, help="inverse strength of regularisation")
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    given = parser.parse_args()
    for name, labels, examples in (
        ("drafts", RULES, list(drafts())),
        ("incoming", INCOMING, list(incoming())),
    ):
        print(f"{name}: {len(examples):,} sentences of {len({e.writer for e in examples})} writers")
        left_out(labels, examples, given.strength)
        if not given.dry:
            write(name, labels, examples, given.strength)
    return 0


def lines(folder: str) -> Iterator[tuple[str, dict]]:
    """All lines of the writers that are not held back."""
    for path in sorted((DATA / folder).glob("*.jsonl")):
        if not path.stem.startswith("held"):
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip():
                    yield path.stem, json.loads(line)


def around(position: int, count: int) -> tuple[str, ...]:
    """What is known beside the words, as `leeward.drafts` and `leeward.facts` say it."""
    return (f"n:{min(count, 6)}", "n:first" if position == 0 else "n:later")


def drafts() -> Iterator[Example]:
    """One example for each sentence of a draft: a rule holds where one of its quotes touches the sentence."""
    for writer, entry in lines("drafts"):
        found = sentences(entry["text"])
        for position, sentence in enumerate(found):
            held = {p["rule"] for p in entry["problems"] if touches(entry["text"], p["quote"], sentence)}
            labels = tuple(int(rule in held) for rule in RULES)
            yield Example(writer, sentence.text, around(position, len(found)), labels)


def incoming() -> Iterator[Example]:
    """One example for each sentence of a message. What a mark of the whole message may be about is left open."""
    for writer, entry in lines("incoming"):
        found = sentences(entry["text"])
        for position, sentence in enumerate(found):
            held = {f["type"] for f in entry["facts"] if touches(entry["text"], f["quote"], sentence)}
            asking = bool(held & _ASKING)
            emergency: int | None = 0
            if entry["urgent"] == "emergency":
                emergency = 1 if len(found) == 1 or held & {"health", "place"} else None
            labels = (
                int("question" in held),
                int("request" in held),
                int(asking) if entry["needs_answer"] == bool({f["type"] for f in entry["facts"]} & _ASKING) else None,
                int("legal_deadline" in held) if entry["urgent"] == "legal" or "legal_deadline" not in held else None,
                emergency,
                int("health" in held),
                int("place" in held),
            )
            yield Example(writer, sentence.text, around(position, len(found)), labels)


def touches(text: str, quote: str, sentence: Quote) -> bool:
    """Whether the quote and the sentence share a character, at any place where the quote stands."""
    start = text.find(quote)
    while start >= 0:
        if start < sentence.end and start + len(quote) > sentence.start:
            return True
        start = text.find(quote, start + 1)
    return False


def vectors(examples: list[Example], vectorizer: DictVectorizer, *, fit: bool) -> csr_matrix:
    rows = [dict.fromkeys((*features(e.text), *e.around), 1.0) for e in examples]
    return vectorizer.fit_transform(rows) if fit else vectorizer.transform(rows)


def learned(matrix: csr_matrix, wanted: list[int | None], strength: float) -> LogisticRegression:
    known = [at for at, label in enumerate(wanted) if label is not None]
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=2000, solver="liblinear")
    return model.fit(matrix[known], [wanted[at] for at in known])


def left_out(labels: tuple[str, ...], examples: list[Example], strength: float) -> None:
    """Learns without one writer at a time, and says how it does on that one."""
    scores: dict[str, list[tuple[int, float]]] = {label: [] for label in labels}
    for writer in sorted({e.writer for e in examples}):
        rest, apart = [e for e in examples if e.writer != writer], [e for e in examples if e.writer == writer]
        vectorizer = DictVectorizer()
        matrix = vectors(rest, vectorizer, fit=True)
        common = np.flatnonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= MEETS)
        other = vectors(apart, vectorizer, fit=False)[:, common]
        for number, label in enumerate(labels):
            model = learned(matrix[:, common], [e.labels[number] for e in rest], strength)
            for e, score in zip(apart, model.predict_proba(other)[:, 1], strict=True):
                if e.labels[number] is not None:
                    scores[label].append((e.labels[number], float(score)))
    for label, pairs in scores.items():
        truth, given = np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs])
        precision, recall, threshold = precision_recall_curve(truth, given)
        f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
        best = int(f1[:-1].argmax())
        print(
            f"  {label:22} n={truth.sum():5}  average precision {average_precision_score(truth, given):.3f}  best F1 "
            f"{f1[best]:.3f} (precision {precision[best]:.3f}, recall {recall[best]:.3f}) at {threshold[best]:.2f}"
        )


def write(name: str, labels: tuple[str, ...], examples: list[Example], strength: float) -> None:
    """The weights of all writers that are not held back, in hundredths."""
    vectorizer = DictVectorizer()
    matrix = vectors(examples, vectorizer, fit=True)
    common = np.flatnonzero(np.asarray((matrix > 0).sum(axis=0)).ravel() >= MEETS)
    names = np.array(vectorizer.get_feature_names_out())[common]
    models = [learned(matrix[:, common], [e.labels[n] for e in examples], strength) for n in range(len(labels))]
    weights: dict[str, list[int]] = {}
    for number, model in enumerate(models):
        for feature, weight in zip(names, np.rint(model.coef_[0] * 100).astype(int), strict=True):
            if abs(weight) >= LEAST:
                weights.setdefault(str(feature), []).extend((number, int(weight)))
    body = {
        "version": "",
        "labels": list(labels),
        "bias": [round(float(model.intercept_[0]) * 100) for model in models],
        "weights": dict(sorted(weights.items())),
    }
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:12]
    body["version"] = f"{name}-{digest}"
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    (OUT / f"{name}.weights").write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")
    print(f"  {len(weights):,} features, {len(text):,} bytes, {body['version']}")


if __name__ == "__main__":
    sys.exit(main())
