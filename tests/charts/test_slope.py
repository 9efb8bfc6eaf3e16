from __future__ import annotations

import altair as alt

from mcda_widget import charts
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import effect


def places(before, after, **given):
    return charts.slope_data(effect(rank(before), rank(after)), **given)["places"]


def test_every_option_has_its_place_on_both_sides(article):
    later = article.with_weights(
        {c.id: 1 + 9 * (c.id == "sustainability") for c in article.criteria}
    )
    frame = places(article, later)
    for x, decision in enumerate((article, later)):
        side = frame[frame["x"] == x]
        assert side["option"].tolist() == rank(decision).frame.index.tolist()
        assert side["y"].tolist() == list(range(7))
        assert side["rank"].tolist() == list(range(1, 8))
    bold = frame.loc[frame["width"] == frame["width"].max(), "option"]
    assert set(bold) == {rank(later).winner}


def test_names_stand_after_and_only_those_that_are_gone_before(article):
    frame = places(article, article.without_option("isolation"))
    words = {(row.x, row.option): " ".join(row.label) for row in frame.itertuples()}
    assert [key for key, text in words.items() if "Isolation" in text] == [(0, "isolation")]
    assert "Monitoring" in words[1, "monitoring"]
    assert "Monitoring" not in words[0, "monitoring"]
    assert (1, "isolation") not in words


def test_an_option_keeps_its_colour(article):
    frame = places(article, article.without_option(article.options[0].id))
    assert (frame.groupby("option")["colour"].nunique() == 1).all()
    given = {option.id: f"#{i:06x}" for i, option in enumerate(article.options)}
    own = places(article, article, colours=given)
    assert dict(zip(own["option"], own["colour"], strict=True)) == given


def test_sides_are_named(article):
    found = effect(rank(article), rank(article))
    sides = charts.slope_data(found, ("After the first round", "Now"))["sides"]
    assert [" ".join(lines) for lines in sides["label"]] == ["After the first round", "Now"]
    assert isinstance(charts.slope(found), alt.LayerChart)


def test_the_chart_is_the_same_without_rows(article):
    from .test_charts import emptied

    found = effect(rank(article), rank(article))
    bare = {name: frame.iloc[:0] for name, frame in charts.slope_data(found).items()}
    assert emptied(charts.slope_chart(bare).to_dict()) == emptied(charts.slope(found).to_dict())
