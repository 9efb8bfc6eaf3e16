from mcda_widget import charts
from mcda_widget.sensitivity import tornado


def test_bars_begin_at_todays_margin_and_end_where_the_table_says(article):
    frame = tornado(article)
    data = charts.tornado_data(article, frame, most=4)
    bars = data["bars"]
    assert len(bars) == len(data["ends"]) == 8
    assert set(bars["today"]) == {frame["margin"].iloc[0]}
    for order, row in enumerate(frame.head(4).itertuples()):
        ends = sorted(bars.loc[bars["order"] == order, "margin"])
        assert ends == sorted([row.margin_low, row.margin_high])


def test_a_lost_lead_has_the_colour_of_who_leads_there(article):
    colours = {option.id: f"#{i:06x}" for i, option in enumerate(article.options)}
    frame = tornado(article, points=20)
    bars = charts.tornado_data(article, frame, colours=colours)["bars"]
    lost = bars[bars["margin"] < 0]
    assert not lost.empty
    assert colours["roadmap-kandahar"] not in set(lost["colour"])
    assert set(bars.loc[bars["margin"] > 0, "colour"]) == {colours["roadmap-kandahar"]}


def test_weights_are_named_as_weights_and_scores_by_option_and_criterion(article):
    ends = charts.tornado_data(article, tornado(article))["ends"]
    assert ends["what"].str.startswith("Weight of Sustainability").any()
    assert (ends["what"] == "Joint regional roadmap (Kandahar) on Regional unity").any()
