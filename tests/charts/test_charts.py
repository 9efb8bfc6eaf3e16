import json
import re
import subprocess
import sys
from pathlib import Path

import altair as alt
import numpy as np
import pandas as pd
import pytest
import vl_convert

from mcda_widget import DecisionError, charts
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import crossings, curves, effect, robustness
from mcda_widget.sensitivity.curves import curves_of, enough
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.tornado import tornado_of
from mcda_widget.sensitivity.triangle import triangle_of
from mcda_widget.sensitivity.ways import compare_ways
from mcda_widget.sensitivity.winner_map import map_pair, winner_map_of
from mcda_widget.weighting import ahp, look_again

DATA = {
    "one_way": {"curves", "today", "crossings", "labels"},
    "curves": {"small"},
    "contributions": {"contributions", "scores", "criteria"},
    "weights": {"weights"},
    "weights_compared": {"compared", "sides"},
    "slope": {"places", "sides"},
    "consistency": {"consistency", "limit"},
    "acceptability": {"acceptability"},
    "tornado": {"bars", "ends", "rules"},
    "winner_map": {"tiles", "names", "now", "titles"},
    "triangle": {"tiles", "names", "now", "corners"},
    "ways": {"ranks", "names"},
}


def data_of(name, decision, method="topsis"):
    return FIGURES[name](decision, method)


def turned(decision, method):
    other = decision.replace(options=decision.options[::-1])
    return charts.slope_data(effect(rank(decision, method), rank(other, method)))


def held_against_equal(decision, _):
    even = decision.weighed_by("equal").weights
    return charts.weights_compared_data(decision, decision.weights, even, ("Points", "Equal"))


def simulated(decision, method):
    return charts.acceptability_data(robustness(decision, 200, method=method))


def mapped(decision, method):
    setting = Setting.of(decision, method)
    pair = map_pair(setting)
    if len(pair) < 2 or len(decision.options) < 2:  # there is nothing to map
        return {name: pd.DataFrame() for name in DATA["winner_map"]}
    return charts.winner_map_data(decision, winner_map_of(setting, *pair, steps=9), pair)


def cornered(decision, method):
    if len(decision.criteria) < 3:
        return {name: pd.DataFrame() for name in DATA["triangle"]}
    frame = triangle_of(Setting.of(decision, method), steps=9)
    return charts.triangle_data(decision, frame)


FIGURES = {
    "acceptability": simulated,
    "tornado": lambda d, method: charts.tornado_data(d, tornado_of(Setting.of(d, method))),
    "winner_map": mapped,
    "triangle": cornered,
    "ways": lambda d, _: charts.ways_data(d, compare_ways(d, ["topsis", "wsm", "vikor"])),
    "one_way": lambda d, method: charts.one_way_data(d, d.criteria[-1].id, method),
    "curves": charts.curves_data,
    "contributions": lambda d, method: charts.contributions_data(rank(d, method)),
    "weights": lambda d, _: charts.weights_data(d),
    "weights_compared": held_against_equal,
    "slope": turned,
    "consistency": lambda d, _: charts.consistency_data(pulling(d)),
}


def pulling(decision):
    """Weigh the criteria by answers that run in circles."""
    names = [criterion.id for criterion in decision.criteria]
    matrix = np.full((len(names), len(names)), np.nan)
    np.fill_diagonal(matrix, 1)
    for i, j in zip(*np.triu_indices(len(names), 1), strict=True):
        matrix[i, j] = 5 if (i + j) % 2 else 1 / 7
    labels = {criterion.id: criterion.name for criterion in decision.criteria}
    return ahp(matrix, names=names, labels=labels)


def draw(name, decision, method="topsis"):
    chart = getattr(charts, f"{name}_chart")(data_of(name, decision, method))
    return chart.to_dict()


def svg(spec, theme="light"):
    spec = {**spec, "config": charts.config(theme)}
    if spec.get("width") == "container":
        spec["width"] = 800
    return vl_convert.vegalite_to_svg(json.dumps(spec, allow_nan=False), vl_version="6.1")


def inline(spec):
    """Every piece of data that stands in a chart, wherever it is."""
    if isinstance(spec, dict):
        if isinstance(spec.get("data"), dict):
            yield spec["data"]
        for value in spec.values():
            yield from inline(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from inline(value)


def emptied(spec):
    """The chart without the values of its data."""
    if isinstance(spec, dict):
        return {k: emptied(v) for k, v in spec.items() if not (k == "values" and "name" in spec)}
    return [emptied(v) for v in spec] if isinstance(spec, list) else spec


def words(text):
    return set(re.findall(r"\w+", text))


def shown(picture):
    return set().union(*(words(text) for text in re.findall(r">([^<]+)<", picture)))


@pytest.fixture
def long(article):
    """The article's decision with names of 60 letters."""

    def name(part):
        return f"{part.name} {'Ottocentonovantanove ' * 3}"[:60].strip()

    return article.replace(
        options=[{**dict(option), "name": name(option)} for option in article.options],
        criteria=[{**dict(criterion), "name": name(criterion)} for criterion in article.criteria],
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", DATA)
def test_a_chart_becomes_a_picture_in_both_themes(article, name, theme):
    picture = svg(draw(name, article), theme)
    assert charts.config(theme)["background"] in picture
    assert len(picture) > 2000


@pytest.mark.parametrize("name", DATA)
def test_every_piece_of_data_has_its_name_and_reaches_vega(article, name):
    spec = draw(name, article)
    assert {data["name"] for data in inline(spec)} == DATA[name]
    assert len(list(inline(spec))) == len(DATA[name])
    vega = vl_convert.vegalite_to_vega(json.dumps(spec), vl_version="6.1")
    assert {data["name"] for data in vega["data"]} >= DATA[name]
    assert set(data_of(name, article)) == DATA[name]


@pytest.mark.parametrize("name", DATA)
def test_a_chart_is_the_same_whatever_its_data(article, make, name):
    other = make([[3, 4, 9], [8, 1, 2]], [5, 1, 1])
    assert emptied(draw(name, article)) == emptied(draw(name, other))


@pytest.mark.parametrize("name", DATA)
def test_what_is_drawn_stands_in_the_data(article, name):
    text = json.dumps(emptied(draw(name, article)))
    for part in (*article.options, *article.criteria):
        assert part.name not in text
    for colour in (*charts.OPTIONS, *charts.criterion_colours(article).values()):
        assert colour not in text


@pytest.mark.parametrize("name", DATA)
def test_long_names_are_not_clipped(long, name):
    picture = svg(draw(name, long))
    seen = shown(picture)
    assert "…" not in picture
    options = name in ("one_way", "contributions", "slope", "acceptability", "ways")
    pair = [long.criterion(key) for key in map_pair(Setting.of(long))]
    named = {"one_way": long.criteria[-1:], "winner_map": pair, "triangle": long.groups}
    nothing = dict.fromkeys(("slope", "acceptability", "ways", "tornado"), ())
    criteria = (named | nothing).get(name, long.criteria)
    if name == "consistency":
        rows = look_again(pulling(long))
        compared = set(rows["prefer"]) | set(rows["over"])
        criteria = [criterion for criterion in long.criteria if criterion.id in compared]
    for part in (*(long.options if options else ()), *criteria):
        assert words(part.name) <= seen, part.name


@pytest.mark.parametrize("method", ["topsis", "wsm"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([[4]], [1]),
        ([[3, 4]], [1, 1]),
        ([[3, 4], [3, 4]], [1, 1]),
        ([[0, 0], [0, 0]], [1, 0]),
        ([[i, 10 - i] for i in range(11)] * 2, [1, 1]),
    ],
)
@pytest.mark.parametrize("name", DATA)
def test_any_decision_can_be_drawn(make, name, rows, weights, method):
    picture = svg(draw(name, make(rows, weights), method))
    assert "NaN" not in picture
    assert "undefined" not in picture


@pytest.mark.parametrize("method", ["vikor", "promethee_ii", "ahp", "codas"])
@pytest.mark.parametrize("name", ["one_way", "contributions", "slope"])
def test_other_methods_are_drawn_too(article, name, method):
    assert "NaN" not in svg(draw(name, article, method))


def test_one_way_draws_the_curves_and_names_what_happens(article):
    data = charts.one_way_data(article, "hardliners", steps=11)
    lines = data["curves"]
    assert lines["option"].tolist() == [option.id for option in article.options]
    expected = curves(article, steps=11)[1].T
    np.testing.assert_allclose(np.array(lines["score"].tolist()), expected, atol=1e-5)
    bold = lines.loc[lines["width"] == lines["width"].max(), "option"]
    assert bold.tolist() == ["roadmap-kandahar"]

    found = data["crossings"]
    assert found["weight"].tolist() == crossings(article, "hardliners")["weight"].tolist()
    notes = [" ".join(text).replace("\N{NO-BREAK SPACE}", " ") for text in found["text"] if text]
    assert notes == [
        "Kandahar-focused approach leads above 30 %",
        "Unconditional recognition leads above 41 %",
    ]
    today = data["today"].iloc[0]
    assert (today["label"], round(today["weight"], 3)) == ("now 11 %", 0.111)
    assert today["criterion"] == [
        "Weight of Hardliner constraints",
        "the others keep their proportions",
    ]
    assert today["low"] <= expected.min() + 1e-9
    assert today["high"] >= expected.max() - 1e-9


def test_without_hovering_the_one_way_chart_needs_no_ranks(article):
    setting = Setting.of(article)
    data = charts.one_way_data_of(setting, 1)
    assert "rank" not in data["curves"]
    spec = charts.one_way_chart(data, hover=False).to_dict()
    assert "hover" not in json.dumps(spec)
    assert "Kandahar" in svg(spec)


@pytest.mark.parametrize(("method", "most"), [("topsis", 0.25), ("wsm", 1e-9)])
def test_small_curves_drawn_from_few_weights_look_the_same(article, method, most):
    setting = Setting.of(article, method)
    fine = np.linspace(0, 1, 501)
    true = curves_of(setting, fine)
    drawn = charts.curves_data_of(setting, enough(setting))["small"].query("kind == 'curve'")
    height = 110 / (true.max() - true.min())
    for row, line in zip(drawn.itertuples(), true.transpose(0, 2, 1).reshape(-1, 501), strict=True):
        apart = np.abs(np.interp(fine, row.weight, row.score) - line).max() - 1e-5
        assert apart * height < most


def test_straight_lines_are_sent_by_their_ends(article):
    setting = Setting.of(article, "wsm")
    assert charts.one_way_data_of(setting, 0)["curves"]["weight"].tolist() == [[0.0, 1.0]] * 7


def test_other_scores_leave_texts_and_the_number_of_rows_alone(article):
    moved = article.with_score("monitoring", "hardliners", 9)
    before, after = (charts.one_way_data(d, "hardliners")["crossings"] for d in (article, moved))
    assert len(before) != len(after)
    for name in ("option", "other", "name", "colour", "other_name", "other_colour"):
        assert before[name].cat.categories.equals(after[name].cat.categories)
    before, after = (charts.curves_data(d)["small"] for d in (article, moved))
    for name in ("criterion", "title", "kind", "option", "name"):
        assert before[name].equals(after[name])


def test_small_curves_are_in_the_order_of_the_criteria_and_one_can_be_chosen(article):
    frame = charts.curves_data(article, chosen="Reach to Kandahar")["small"]
    today = frame[frame["kind"] == "today"]
    assert today["criterion"].tolist() == [criterion.id for criterion in article.criteria]
    assert today["order"].tolist() == list(range(9))
    assert today.loc[today["chosen"] == 1, "criterion"].tolist() == ["kandahar"]
    expected = crossings(article).query("first")
    assert today["at"].sum() == expected["weight"].tolist()
    assert list(map(len, today["at"])) == list(map(len, today["height"]))
    assert (frame["kind"] == "curve").sum() == 9 * 7


@pytest.mark.parametrize(("name", "data"), [("contributions", "scores"), ("weights", "weights")])
def test_new_data_bring_their_own_order(make, name, data):
    decision = make([[3, 4, 9], [8, 1, 2], [6, 6, 6]])
    spec, frames = draw(name, decision), data_of(name, decision)
    turned = dict(frames)
    for key in frames:
        if "order" in frames[key]:
            order = frames[key]["order"]
            turned[key] = frames[key].assign(order=order.max() - order)
    other = getattr(charts, f"{name}_chart")(turned).to_dict()
    assert emptied(spec) == emptied(other)

    def heights(chart):
        found = re.findall(r"translate\(([-\d.]+),([-\d.]+)\)[^>]*>([^<]+)</text>", svg(chart))
        first = frames[data]["label"].iloc[0].split("\n")[0]
        return [float(y) for _, y, text in found if text == first]

    assert heights(spec)[0] < heights(other)[0]


def test_weights_are_shown_in_percent_under_the_totals_of_their_groups(article):
    frame = charts.weights_data(article)["weights"]
    assert frame["order"].tolist() == list(range(12))
    heads, rows = (frame[frame["kind"] == kind] for kind in ("heading", "criterion"))
    assert heads["shown"].tolist() == ["33 %", "22 %", "44 %"]
    assert set(heads["weight"]) == {0}  # a bar as long as its criteria together would hide them
    assert set(rows["shown"]) == {"11 %"}
    assert rows["criterion"].tolist() == [criterion.id for criterion in article.criteria]
    assert set(rows["basis"]) == {"1 of 9 equal shares"}


def test_a_collapsed_group_is_one_bar(article):
    frame = charts.weights_data(article, ["regime"])["weights"]
    first = frame.iloc[0]
    assert (first["kind"], first["name"]) == ("total", "The regime's inner balance")
    assert first["weight"] == pytest.approx(1 / 3)
    assert first["group"] == "3 criteria"
    assert len(frame) == 9
    assert frame["criterion"].is_unique
    with pytest.raises(DecisionError, match="Did you mean"):
        charts.weights_data(article, ["regimes"])


def test_without_groups_weights_have_no_headings(make):
    frame = charts.weights_data(make([[3, 4]], [3, 1]))["weights"]
    assert frame["kind"].tolist() == ["criterion", "criterion"]


def test_a_group_may_be_called_like_one_of_its_criteria(article):
    first = article.criteria[0]
    groups = [{"id": group.id, "name": first.name} for group in article.groups[:1]]
    criteria = [{**dict(c), "group": first.group} for c in article.criteria]
    same = article.replace(groups=groups, criteria=criteria)
    assert charts.weights_data(same)["weights"]["label"].is_unique


def test_the_key_can_be_left_to_the_page(article):
    data = charts.contributions_data(rank(article))
    spec = charts.contributions_chart(data, key=False).to_dict()
    assert {piece["name"] for piece in inline(spec)} == {"contributions", "scores"}


def test_rows_are_plain_and_leave_out_what_is_missing(article):
    rows = charts.rows(charts.curves_data(article)["small"])
    assert "chosen" in rows[0]
    assert all("chosen" not in row for row in rows if row["kind"] == "curve")
    json.dumps(rows, allow_nan=False)


def test_charts_are_altair_charts(article):
    assert isinstance(charts.one_way(article, "kandahar"), alt.LayerChart)
    assert isinstance(charts.curves(article), alt.FacetChart)
    assert isinstance(charts.contributions(rank(article)), alt.LayerChart)
    assert isinstance(charts.weights(article), alt.LayerChart)


def test_an_unknown_criterion_is_refused_in_words(article):
    with pytest.raises(DecisionError, match="kandahar"):
        charts.one_way(article, "kandahr")
    with pytest.raises(DecisionError, match="kandahar"):
        charts.curves(article, chosen="kandahr")


@pytest.mark.parametrize("module", ["mcda_widget", "mcda_widget.sensitivity"])
def test_arithmetic_does_not_import_charts(module):
    code = f"import sys, {module}; sys.exit('altair' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603 - our own words
    assert done.returncode == 0


def test_charts_do_not_know_widgets():
    for file in Path(charts.__file__).parent.glob("*.py"):
        assert "widgets" not in file.read_text(encoding="utf-8").replace("mcda_widget", "")
