import numpy as np

from mcda_widget import charts
from mcda_widget.sensitivity import triangle, winner_map

PAIR = ("sustainability", "hardliners")


def test_tiles_cover_the_map_and_have_their_leaders_colours(article):
    frame = winner_map(article, *PAIR, steps=11)
    tiles = charts.winner_map_data(article, frame, PAIR)["tiles"]
    assert len(tiles) == len(frame) == 66
    names = {option.id: option.name for option in article.options}
    assert tiles["leader"].tolist() == [names[leader] for leader in frame["leader"]]
    assert tiles[["x", "y"]].min().tolist() == [0, 0]
    assert np.allclose(tiles["x2"].max(), 1)


def test_a_name_stands_on_its_own_part_and_clear_of_today(article):
    frame = winner_map(article, *PAIR)
    data = charts.winner_map_data(article, frame, PAIR)
    tiles, now = data["tiles"], data["now"].iloc[0]
    assert len(data["names"]) == 4
    for row in data["names"].itertuples():
        here = tiles[
            (tiles["x"] <= row.x)
            & (row.x <= tiles["x2"])
            & (tiles["y"] <= row.y)
            & (row.y <= tiles["y2"])
        ]
        assert " ".join(row.label) in set(here["leader"])
        assert abs(row.x - now["x"]) > 0.1 or abs(row.y - now["y"]) > 0.08


def test_corners_of_the_triangle_are_named_and_today_is_where_it_should_be(article):
    frame = triangle(article, steps=9)
    data = charts.triangle_data(article, frame)
    assert [" ".join(label) for label in data["corners"]["label"]] == list(frame.attrs["names"])
    a, b, c = frame.attrs["today"]
    now = data["now"].iloc[0]
    np.testing.assert_allclose([now["x"], now["y"]], [b + c / 2, c * np.sqrt(0.75)])
    assert a + b + c == 1
