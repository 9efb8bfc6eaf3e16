"""Writing a decision into a document so that what a person wrote there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .document import Document
from .emit import Hand, JsonHand
from .errors import DecisionError
from .lines import Lines
from .plain import Plain, plain
from .splice import Splicer
from .tree import MapNode, Node
from .weighting import Judgements, long_form

if TYPE_CHECKING:
    from .decision import Decision
    from .document import Kind

HANDS: dict[Kind, Hand] = {"yaml": Hand(), "json": JsonHand()}


def written(decision: Decision, kind: Kind, *bases: Document | None) -> Document:
    """Return the document that says this decision, made from the first base that will do."""
    for base in bases:
        if base is None or base.kind != kind:
            continue
        try:
            merged = _merged(base, decision)
            if merged.decision() == decision:
                return merged
        except DecisionError:
            continue  # it says no decision, or is written in a way that cannot be edited
    return Document.read(HANDS[kind].document(plain(decision)).encode(), kind)


def _merged(base: Document, decision: Decision) -> Document:
    old = base.decision()
    if old == decision:
        return base
    before, after = plain(old), plain(decision)
    stated = _judgements(base.root)
    if stated is not None and _is_short(stated):
        way = old.weighting.method
        if long_form(_shortened(after, way)["weighting"]) == after.get("weighting"):
            before, after = _shortened(before, way), _shortened(after, way)
        else:
            base = base.rewritten(_lengthened(base, stated, way))
    splicer = Splicer(Lines(base.text), HANDS[base.kind])
    return base.rewritten(splicer.document(base.root, before, after))


def _judgements(root: Node) -> MapNode | None:
    node = root
    for step in ("weighting", "judgements"):
        inside = node.entries if isinstance(node, MapNode) else []
        node = next((value for key, value in inside if key.value == step), root)
    return node if isinstance(node, MapNode) and node is not root else None


def _is_short(stated: MapNode) -> bool:
    """Whether the way is not named again above its judgements."""
    ways = {*Judgements.key_fields(), *Judgements.model_fields}
    return bool(stated.entries) and not ways & {key.value for key, _ in stated.entries}


def _shortened(data: dict[str, Plain], way: str) -> dict[str, Plain]:
    """Return the data with the judgements of one way alone."""
    weighting = data.get("weighting")
    stated = weighting.get("judgements") if isinstance(weighting, dict) else None
    alone = stated.get(way, {}) if isinstance(stated, dict) else {}
    others = weighting if isinstance(weighting, dict) else {}
    return {**data, "weighting": {**others, "method": way, "judgements": alone}}


def _lengthened(base: Document, stated: MapNode, way: str) -> str:
    """Name the way above its judgements, which other ways can then stand beside."""
    lines = Lines(base.text)
    start, end = lines.begin(stated), stated.end
    inner, key = base.text[start:end], HANDS[base.kind].key(way)
    if stated.flow:
        inner = f"{{{key}: {inner}}}"
    else:
        pad = " " * lines.column(stated.start)
        deeper = "\n".join(f"  {line}" if line else "" for line in inner.split("\n"))
        inner = f"{pad}{key}:\n{deeper}"
    return base.text[:start] + inner + base.text[end:]
