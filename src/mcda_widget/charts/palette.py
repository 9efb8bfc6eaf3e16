"""The colours: options own the hues, criteria are muted shades within their group."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem, did_you_mean

from .colour import oklch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision

# Found by search: every colour has a contrast of at least 3 on the paper of JupyterLab's light and
# of its dark theme, white and #212121, and any two stay apart for people who see few or no reds,
# greens or blues (a test holds them to it).
OPTIONS = (
    "#1d74d8",  # blue
    "#ce8219",  # amber
    "#287a43",  # green
    "#c83411",  # vermilion
    "#2fa0b7",  # teal
    "#9c82f7",  # violet
    "#b03e93",  # magenta
    "#a4807d",  # clay
)
# Others to choose from; some of their colours are pale on white paper.
PALETTES = {
    "standard": OPTIONS,
    # Okabe & Ito (2008), with grey for its black, which a dark theme swallows.
    "okabe-ito": (
        "#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#f0e442", "#999999",
    ),
    # Tol (2021), the scheme “muted”, its pale grey left out.
    "muted": (
        "#332288", "#88ccee", "#44aa99", "#117733", "#999933", "#ddcc77", "#cc6677", "#882255",
    ),
}  # fmt: skip
_in_use = ["standard"]
# Dashes tell apart what shares a colour: the ninth option has the hue of the first.
# A whole line has none: an endless dash looks the same and takes ten times as long to draw.
DASHES: tuple[tuple[int, ...], ...] = ((), (7, 3), (2, 2), (9, 3, 2, 3))
# For what does not count, and for rules and marks of no option; seen on both papers too.
NEUTRAL = "#808080"

# Hues of the groups in their order; as far from each other as muted hues get.
GROUP_HUES = (250, 75, 155, 330, 200, 30)
GROUP_CHROMA = 0.06
# Lightness of the first and of the last criterion of a group: all that can be seen on both papers.
LIGHT, DARK = 0.66, 0.536
STEP = 0.13
# Between these the hue turns a little as well, since lightness alone would not tell four apart.
TURN, FULL_TURN = 18, 54


def option_colours(options: Iterable[str]) -> dict[str, str]:
    """Colour of each option, in order, the same in every chart.

    Parameters
    ----------
    options : iterable of str
        Every option of the decision by ``id``, in its order.

    Examples
    --------
    >>> option_colours(["hill", "port"])
    {'hill': '#1d74d8', 'port': '#ce8219'}
    """
    colours = PALETTES[_in_use[0]]
    return {option: colours[i % len(colours)] for i, option in enumerate(options)}


def use_palette(name: str = "standard") -> None:
    """Give the options of every chart, drawn from now on, the colours of a palette.

    Parameters
    ----------
    name : {"standard", "okabe-ito", "muted"}
        ``"standard"`` has a contrast of 3 or more on light and on dark paper; ``"okabe-ito"``
        (Okabe & Ito 2008) and ``"muted"`` (Tol 2021) are widely known, and paler.

    Raises
    ------
    DecisionError
        Where there is no such palette.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.charts.use_palette("okabe-ito")
    >>> mw.charts.use_palette()
    """
    if name not in PALETTES:
        hint = did_you_mean(name, [*PALETTES])
        raise DecisionError(Problem(f"There is no palette “{name}”.", ("palette",), hint))
    _in_use[0] = name


def option_dashes(options: Iterable[str]) -> dict[str, list[int]]:
    """Dash pattern of each option's line, in order; beyond eight, colours repeat and dashes differ.

    Examples
    --------
    >>> option_dashes(str(i) for i in range(9))["8"]
    [7, 3]
    """
    return {
        option: list(DASHES[i // len(OPTIONS) % len(DASHES)]) for i, option in enumerate(options)
    }


def criterion_colours(decision: Decision) -> dict[str, str]:
    """Colour of each criterion: a muted hue per group, light to dark within it.

    Where there are no groups, every criterion has a muted hue of its own.

    Parameters
    ----------
    decision : Decision
        Whose criteria and groups are coloured.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     groups=[{"id": "care", "name": "Care"}],
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach", "group": "care"},
    ...         {"id": "speed", "name": "Speed", "group": "care"},
    ...     ],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ... )
    >>> criterion_colours(d)
    {'reach': '#7c93b7', 'speed': '#4d728d'}
    """
    groups = tuple(group.id for group in decision.groups)
    return dict(_criterion_colours(groups, tuple((c.id, c.group) for c in decision.criteria)))


@lru_cache
def _criterion_colours(
    groups: tuple[str, ...], criteria: tuple[tuple[str, str | None], ...]
) -> dict[str, str]:
    if not any(group for _, group in criteria):
        return _without_groups([criterion for criterion, _ in criteria])
    members: dict[str | None, list[str]] = {group: [] for group in [*groups, None]}
    for criterion, own in criteria:
        members[own].append(criterion)
    colours: dict[str, str] = {}
    for i, (group, inside) in enumerate(members.items()):
        chroma = GROUP_CHROMA if group is not None else 0.0
        hue = GROUP_HUES[i % len(GROUP_HUES)]
        for criterion, (lightness, turn) in zip(inside, _shades(len(inside)), strict=True):
            colours[criterion] = oklch(lightness, chroma, hue + turn)
    return {criterion: colours[criterion] for criterion, _ in criteria}


def _shades(count: int) -> list[tuple[float, float]]:
    """Lightness from light to dark, and turn of the hue; around the middle where there are few."""
    gaps = max(count - 1, 1)
    step, turn = min(STEP, (LIGHT - DARK) / gaps), min(TURN, FULL_TURN / gaps)
    middle = (LIGHT + DARK) / 2
    places = [i - (count - 1) / 2 for i in range(count)]
    return [(middle - step * place, -turn * place) for place in places]


def _without_groups(criteria: list[str]) -> dict[str, str]:
    # Neighbours differ in lightness too, so that hues may come round again.
    lightness = (LIGHT, DARK)
    return {
        criterion: oklch(lightness[i % 2], GROUP_CHROMA, GROUP_HUES[i % len(GROUP_HUES)])
        for i, criterion in enumerate(criteria)
    }
