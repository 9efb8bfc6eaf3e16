from itertools import combinations, pairwise

import numpy as np
import pytest

from mcda_widget import Decision
from mcda_widget.charts import NEUTRAL, OPTIONS, criterion_colours, option_colours, option_dashes
from mcda_widget.charts.colour import contrast, luminance, oklch

# The paper of JupyterLab's themes. 3 is the least contrast of what must be seen (WCAG 1.4.11).
LIGHT, DARK = "#ffffff", "#212121"

ENOUGH = 0.04  # in OKLab; twice what an eye can just tell apart

# Machado, Oliveira & Fernandes 2009, severity 1; on linear light.
SIGHT = {
    "all colours": np.eye(3),
    "no reds": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no greens": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blues": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_CONES = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
]
TO_LAB = [
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
]


def seen(colour, sight):
    """OKLab coordinates of a colour as a person with this sight sees it."""
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    light = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    light = np.clip(np.array(SIGHT[sight]) @ light, 0, 1)
    return np.array(TO_LAB) @ np.cbrt(np.array(TO_CONES) @ light)


def apart(one, other, sight):
    return float(np.linalg.norm(seen(one, sight) - seen(other, sight)))


@pytest.mark.parametrize("paper", [LIGHT, DARK])
@pytest.mark.parametrize("colour", [*OPTIONS, NEUTRAL])
def test_lines_can_be_seen_in_both_themes(colour, paper):
    assert contrast(colour, paper) >= 3


@pytest.mark.parametrize("sight", SIGHT)
def test_options_can_be_told_apart(sight):
    # For comparison: the nearest two of Okabe & Ito's colours are .076 apart without greens.
    for one, other in combinations(OPTIONS, 2):
        assert apart(one, other, sight) >= 0.08, (one, other)


@pytest.mark.parametrize("paper", [LIGHT, DARK])
def test_criteria_can_be_seen_in_both_themes(article, paper):
    for colour in criterion_colours(article).values():
        assert contrast(colour, paper) >= 3


def test_criteria_are_muted_and_options_are_not(article):
    def chroma(colour):
        return np.hypot(*seen(colour, "all colours")[1:])

    least = min(chroma(colour) for colour in OPTIONS[:7])
    assert max(chroma(colour) for colour in criterion_colours(article).values()) < least * 0.7


def test_within_a_group_shades_go_from_light_to_dark(article):
    colours = criterion_colours(article)
    for group in article.groups:
        shades = [luminance(colours[c.id]) for c in article.criteria if c.group == group.id]
        assert shades == sorted(shades, reverse=True)
        assert len(set(shades)) == len(shades)


def test_neighbouring_criteria_differ(article):
    for decision in (article, article.replace(groups=[], criteria=_ungrouped(article))):
        colours = list(criterion_colours(decision).values())
        for one, other in pairwise(colours):
            assert all(apart(one, other, sight) > ENOUGH for sight in SIGHT), (one, other)


def test_shades_of_a_group_can_be_told_apart_with_any_sight(article):
    colours = criterion_colours(article)
    for group in article.groups:
        shades = [colours[c.id] for c in article.criteria if c.group == group.id]
        for one, other in combinations(shades, 2):
            assert all(apart(one, other, sight) > ENOUGH for sight in SIGHT), (one, other)


def test_a_criterion_outside_every_group_is_grey(article):
    criteria = [*_grouped(article), {"id": "extra", "name": "Extra"}]
    red, green, blue = (
        criterion_colours(article.replace(criteria=criteria))["extra"][i : i + 2] for i in (1, 3, 5)
    )
    assert red == green == blue


def test_any_number_of_criteria_has_colours():
    decision = Decision(
        title="Many",
        groups=[{"id": "g", "name": "G"}],
        criteria=[{"id": f"c{j}", "name": f"C {j}", "group": "g"} for j in range(30)],
        options=[{"id": "o", "name": "O"}],
    )
    colours = criterion_colours(decision)
    assert len(colours) == 30
    assert all(contrast(c, paper) >= 3 for c in colours.values() for paper in (LIGHT, DARK))


def test_options_beyond_the_palette_share_a_colour_and_differ_in_dashes():
    options = [f"o{i}" for i in range(20)]
    looks = {
        (option_colours(options)[option], tuple(option_dashes(options)[option]))
        for option in options
    }
    assert len(looks) == 20


def test_a_whole_line_is_not_dashed_at_all():
    # An endless dash looks the same, and a canvas takes ten times as long to draw it.
    assert option_dashes(["a"])["a"] == []


def test_an_option_keeps_its_colour_when_options_are_added():
    assert option_colours(["a", "b"])["b"] == option_colours(["a", "b", "c"])["b"]


def test_oklch_stays_within_what_a_screen_shows():
    assert oklch(0.5, 0.4, 140).startswith("#")
    assert len(oklch(0.5, 0.4, 140)) == 7


def _grouped(decision):
    return [dict(criterion) for criterion in decision.criteria]


def _ungrouped(decision):
    return [{**dict(criterion), "group": None} for criterion in decision.criteria]
