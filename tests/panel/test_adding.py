from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.adding import (
    free_id,
    free_name,
    with_new_criterion,
    with_new_group,
    with_new_option,
)


def test_parts_are_added_by_their_names(bare):
    decision, key = with_new_option(bare, " Plan B ")
    assert (key, decision.option(key).name) == ("plan-b", "Plan B")
    decision, key = with_new_criterion(decision, "Cost!")
    assert (key, decision.criterion(key).name) == ("cost-2", "Cost!")


def test_a_name_that_cannot_be_is_refused(bare):
    with pytest.raises(mw.DecisionError, match="A name is needed"):
        with_new_option(bare, " ")
    with pytest.raises(mw.DecisionError, match="There is a criterion “Cost” already"):
        with_new_criterion(bare, "Cost ")
    assert free_name("A", bare.options, "option", own="a") == "A"


def test_ids_are_free_and_readable():
    assert free_id("Plan B!", ["plan-b", "plan-b-2"]) == "plan-b-3"
    assert free_id("Люди", []) == "люди"
    assert free_id("???", []) == "part"


def test_a_criterion_takes_no_id_of_a_group(decision):
    assert with_new_criterion(decision, "Regime")[1] == "regime-2"


def test_a_group_takes_no_id_of_a_criterion(decision):
    grouped, key = with_new_group(decision, " Sustainability ")
    assert (key, grouped.group(key).name) == ("sustainability-2", "Sustainability")
    with pytest.raises(mw.DecisionError, match="There is a group “Sustainability” already"):
        with_new_group(grouped, "Sustainability")
