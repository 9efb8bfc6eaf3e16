"""What is said about a block before it is pasted, and what can be done with it."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .paste import Paste


def report(paste: Paste) -> dict[str, Any]:
    """Return what is to be said and chosen before anything is pasted, as plain data.

    Returns
    -------
    dict
        ``clean`` where there is nothing to ask; else a ``sentence``, the ``problems`` with
        their places, and the ``offers``, each a label and whether what is lacking is added.
        ``options`` and ``criteria`` are the places that the block covers.
    """
    said = list(_sentences(paste))
    return {
        "clean": not said,
        "sentence": " ".join(said),
        "problems": list(_problems(paste)),
        "offers": list(_offers(paste)),
        "options": [key for key in paste.options.ids if key],
        "criteria": [key for key in paste.criteria.ids if key],
    }


def _sentences(paste: Paste) -> Iterator[str]:
    if not paste.read:
        yield "No cell of what was copied holds a score."
    elif bad := len(paste.problems):
        total = len(paste.read)
        yield f"{bad} of {total} scores cannot be used." if total > 1 else "This cannot be used."
    if lacking := _lacking(paste):
        yield f"The table lacks {lacking}."
    for name in (*paste.options.twice, *paste.criteria.twice):
        yield f"“{name}” stands twice in what was copied; only the first is used."


def _lacking(paste: Paste) -> str:
    return ", and ".join(
        f"{count}: {', '.join(f'“{name}”' for name in new.values())}"
        for count, new in zip(_counts(paste), (paste.options.new, paste.criteria.new), strict=True)
        if new
    )


def _counts(paste: Paste) -> tuple[str, str]:
    return (
        counted(len(paste.options.new), "option", "options"),
        counted(len(paste.criteria.new), "criterion", "criteria"),
    )


def _problems(paste: Paste) -> Iterator[dict[str, str]]:
    larger = paste.larger
    for (option, criterion), problem in paste.problems.items():
        names = larger.option(option).name, larger.criterion(criterion).name
        yield {"where": ", ".join(names), "message": problem.message}


def _offers(paste: Paste) -> Iterator[dict[str, Any]]:
    fits, all_of_it = len(paste.usable(add=False)), len(paste.usable(add=True))
    is_new = (bool(paste.options.new), bool(paste.criteria.new))
    if any(is_new):
        parts = " and ".join(compress(_counts(paste), is_new))
        yield {"label": f"Add {parts} and use {counted(all_of_it, 'score', 'scores')}", "add": True}
    if fits:
        which = "that fits" if fits == 1 else "that fit"
        yield {
            "label": f"Use the {fits} {which if any(is_new) else 'that can be used'}",
            "add": False,
        }
