import numpy as np
import pytest

from mcda_widget import load
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.ways import compare_ways_of
from mcda_widget.sensitivity.ways_words import ways_sentence, ways_sentence_of

CAUTION = "Agreement between ways is no evidence that scores or weights are right."


@pytest.mark.parametrize(
    ("name", "method", "sentence"),
    [
        (
            "taliban-engagement",
            "topsis",
            (
                "43 of 44 ways of calculating put Joint regional roadmap (Kandahar) first; "
                "VIKOR (min–max) puts Kandahar-focused approach first."
            ),
        ),
        (
            "fighter-aircraft",
            "wsm",
            (
                "22 of 33 ways of calculating put A3 first; "
                "TOPSIS (min–max), TOPSIS (vector) and nine others put A1 first."
            ),
        ),
        (
            "coastal-flooding",
            "topsis",
            "All 22 ways of calculating put Restored salt marsh first.",
        ),
    ],
)
def test_sentences(name, method, sentence):
    decision = load(name)
    if name == "taliban-engagement":
        decision = decision.weighed_by("equal")
    assert ways_sentence(decision, method) == f"{sentence} {CAUTION}"


def test_one_way_of_its_own_mind(article):
    assert ways_sentence(article, "vikor", "minmax") == (
        "1 of 44 ways of calculating puts Kandahar-focused approach first; TOPSIS (fixed scales), "
        f"TOPSIS (min–max) and 41 others put Joint regional roadmap (Kandahar) first. {CAUTION}"
    )


def test_more_than_two_other_minds(make):
    decision = make([[1, 9, 4], [9, 1, 4], [5, 4, 5], [3, 6, 6], [6, 5, 2]], [2, 2, 1])
    setting = Setting.of(decision)
    said = ways_sentence_of(setting)
    frame = compare_ways_of(setting)
    minds = {tuple(np.flatnonzero(column == 1)) for column in frame.to_numpy(dtype=int).T}
    assert len(minds) > 3
    assert "something else first" in said
    assert said.count(";") == 3


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "says"),
    [
        (([[3, 4]], [1, 1]), "Plan 0 is the only option."),
        (([[3, 4], [3, 4]], [1, 1]), "ways of calculating put Plan 0 and Plan 1 first together. "),
        (([[3], [4]], [1]), "ways of calculating put Plan 1 first. "),
        (([[3, 4], [4, 4], [5, 4]], [0, 1]), " first together. "),
        (([[0, 0], [10, 10]], [1, 0]), "ways of calculating put Plan 1 first. "),
    ],
)
def test_degenerate_decisions(make, method, problem, says):
    said = ways_sentence_of(Setting.of(make(*problem), method))
    assert says in said
    assert "nan" not in said


def test_the_only_way(make):
    judged = {c: [{"prefer": "o0", "over": "o1", "by": 3}] for c in ("c0", "c1")}
    decision = make([[9, 8], [2, 3]]).with_judgements("ahp", {"options": judged})
    assert ways_sentence(decision.replace(scores={}).weighed_by("equal"), "ahp") == (
        "AHP is the only way of calculating that can rank this decision."
    )
