import pytest

from mcda_widget.model import DecisionError, Scale
from mcda_widget.model.document import Document
from mcda_widget.model.frozen import FrozenMap

from .makers import SMALL, small


def test_parts_are_found_by_id_and_by_name():
    decision = small(groups=[{"id": "g", "name": "Group"}])
    assert decision.option("hill") is decision.option("Hill")
    assert decision.criterion("cost") is decision.criterion("Cost")
    assert decision.group("g") is decision.group("Group")


def test_an_id_comes_before_a_name():
    options = [{"id": "a", "name": "b"}, {"id": "b", "name": "c"}]
    assert small(options=options, scores={}).option("b").name == "c"


@pytest.mark.parametrize("kind", ["option", "criterion", "group"])
def test_what_is_not_there_is_said(kind):
    decision = small(groups=[{"id": "hull", "name": "g"}])
    with pytest.raises(DecisionError, match=f"There is no {kind} “hil”"):
        getattr(decision, kind)("hil")


def test_scores_and_what_is_missing():
    decision = small(scores={"hill": {"reach": 4, "cost": None}, "port": None})
    assert decision.score("Hill", "Reach").mode == 4
    assert decision.score("port", "cost") is None
    assert decision.missing == [("hill", "cost"), ("port", "reach"), ("port", "cost")]
    assert list(decision.cells) == ["hill"]


def test_a_criterion_has_its_own_scale_or_that_of_all():
    own = {"id": "cost", "name": "Cost", "scale": {"low": 0, "high": 5}}
    decision = small(scale={"low": 0, "high": 9}, criteria=[{"id": "reach", "name": "R"}, own])
    assert decision.scale_of("reach") == Scale(low=0, high=9)
    assert decision.scale_of("cost") == Scale(low=0, high=5)
    assert small().scale_of("cost") is None


def test_nothing_in_it_can_be_written():
    decision = small()
    assert isinstance(decision.cells, FrozenMap)
    assert isinstance(decision.cells["hill"], FrozenMap)
    with pytest.raises(TypeError):
        decision.cells["hill"] = {}
    with pytest.raises(TypeError):
        decision.cells["hill"]["reach"] = 3
    with pytest.raises(AttributeError):
        decision.options.append(decision.options[0])


def test_its_file_is_kept_apart_from_what_it_says():
    document = Document.read(SMALL.encode(), "yaml")
    decision = small()
    same = decision.written_in(document)
    assert same == decision
    assert hash(same) == hash(decision)
    assert (same.document, decision.document) == (document, None)


def test_it_is_shown_short():
    assert repr(small()) == str(small()) == "<Decision “Clinic”: 2 options, 2 criteria>"
