from __future__ import annotations

import base64
import re
from html.parser import HTMLParser

import pytest

import mcda_widget as mw
from mcda_widget.panel.results import Results
from mcda_widget.panel.state import State
from mcda_widget.panel.still import Still

WHEN = "2026-03-01T10:02:33+01:00"
# What GitHub leaves of HTML in an output; it takes every style away.
KEPT = {"div", "p", "strong", "small", "table", "caption", "thead", "tbody", "tr", "th", "td"}
NASTY = "<script>alert('x')</script><img src=x onerror=alert(1)> & \"quoted\""


class Reader(HTMLParser):
    """The elements of a document, and its text outside of styles."""

    def __init__(self, document):
        super().__init__()
        self.elements, self.text, self._open = [], "", []
        self.feed(document)
        self.close()
        assert self._open == [], "Not every element ends."

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag != "img":
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" not in self._open:
            self.text += f" {data}"


def still_of(decision, last=None, **settings):
    return Still(Results(State(decision, **settings), last), WHEN)


@pytest.fixture
def still(decision):
    return still_of(decision)


def test_it_says_who_leads_how_firmly_and_how_that_was_found(still, decision):
    for said in (Reader(still.words).text, still.text):
        for part in (
            decision.title,
            decision.question,
            "Joint regional roadmap (Kandahar) leads Kandahar-focused approach by .11.",
            "Leads while Sustainability weighs less than 22 %",
            "Illustrative",
            "Ranked by TOPSIS; normalization: Fixed scales.",
            f"The bars: {mw.rank(decision).contributions_note}",
            "on 2026-03-01 at 10:02",
        ):
            assert part in said


def test_the_table_has_every_rank_score_and_weight(still, decision):
    ranking = mw.rank(decision)
    rows = re.findall(r"<tr>(.*?)</tr>", still.words)
    cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in rows]
    first, *options = cells[: len(ranking.frame) + 1]
    assert first == ["Rank", "Option", "Score"]
    assert [rank for rank, *_ in options] == [str(rank) for rank in ranking.frame["rank"]]
    names = [decision.option(option).name for option in ranking.frame.index]
    assert [name for _, name, _ in options] == names
    assert [float(score) for *_, score in options] == pytest.approx(
        ranking.frame["score"].tolist(), abs=0.00005
    )
    assert cells[len(options) + 1] == ["Criterion", "Weight"]
    assert cells[len(options) + 2 :] == [[c.name, "11 %"] for c in decision.criteria]


def test_without_its_style_nothing_is_lost(still):
    elements = Reader(still.words).elements
    assert {tag for tag, _ in elements} - {"style"} == KEPT
    assert {name for _, attributes in elements for name in attributes} == {"class", "scope"}


def test_it_is_one_file(still):
    reader = Reader(still.whole)
    ((_, image),) = [element for element in reader.elements if element[0] == "img"]
    head, content = image["src"].split(",")
    assert head == "data:image/png;base64"
    assert base64.b64decode(content) == still.picture
    assert still.picture.startswith(b"\x89PNG")
    assert image["alt"]
    assert not re.search(r"https?:|url\(|@import|<script|\bon\w+=", still.whole)


def test_it_is_small_enough_for_a_notebook(still):
    assert len(still.words) + 4 / 3 * len(still.picture) < 150_000


def test_what_people_type_is_text(bare):
    def named(parts):
        return tuple(part.model_copy(update={"name": f"{part.id} {NASTY}"}) for part in parts)

    texts = {"title": NASTY, "question": NASTY}
    parts = {"options": named(bare.options), "criteria": named(bare.criteria)}
    still = still_of(bare.model_copy(update=texts | parts))
    reader = Reader(still.words)
    assert {tag for tag, _ in reader.elements} <= KEPT | {"style"}
    assert reader.text.count(NASTY) > 6
    assert still.picture is not None


def test_it_names_what_is_not_ranked(bare):
    assert "Not ranked, as scores are missing: C." in Reader(still_of(bare).words).text


def test_a_ranking_that_is_out_of_date_says_so(decision):
    before = Results(State(decision))
    changed = decision.model_copy(
        update={"weighting": type(decision.weighting)(method="ahp", judgements={})}
    )
    still = still_of(changed, last=before)
    assert still.results.stale
    text = Reader(still.words).text
    assert "answers are needed in Weigh" in text
    assert "Until then, this is the last ranking there was." in text
    assert "Joint regional roadmap (Kandahar) leads" in text


def test_a_decision_without_a_ranking_is_told_of_without_a_picture(bare):
    lone = bare.without_option("a").without_option("b")
    still = still_of(lone)
    assert still.picture is None
    assert still.whole == still.words
    for said in (Reader(still.words).text, still.text):
        assert "Bare" in said
        assert "Give an option all of its scores" in said
        assert "As the panel stood" in said
    assert "<table" not in still.words


def test_the_text_stands_in_columns(still):
    lines = still.text.splitlines()
    head = lines.index("Rank  Option                             Score")
    assert lines[head + 1] == "1     Joint regional roadmap (Kandahar)  .6367"
