from __future__ import annotations

from mcda_widget.panel.pasting.heads import Lines, criterion_heads, option_heads


def test_lines_without_names_go_in_order(bare):
    assert option_heads(bare, Lines(None, "b", [True, True])).ids == ["b", "c"]
    heads = criterion_heads(bare, Lines(None, "use", [True, False, True]))
    assert heads.ids == ["use", "", "criterion-3"]
    assert heads.new == {"criterion-3": "Criterion 3"}


def test_names_are_found_however_they_are_written(bare):
    heads = option_heads(bare, Lines(["B", "a", "new plan", "NEW PLAN", ""], "a", [True] * 5))
    assert heads.ids == ["b", "a", "new-plan", "", "option-5"]
    assert heads.new == {"new-plan": "new plan", "option-5": "Option 5"}
    assert heads.twice == ["NEW PLAN"]
    assert [o.name for o in heads.larger.options][3:] == ["new plan", "Option 5"]


def test_a_number_that_is_taken_is_passed_over(bare):
    named = bare.with_option("x", "Option 5")
    assert list(option_heads(named, Lines(None, "", [True])).new.values()) == ["Option 6"]


def test_a_name_goes_before_an_id_and_letters_as_they_are_before_any_others(bare):
    named = bare.with_option("basic", "Plus").with_option("basic-2", "Basic")
    both = named.with_option("c", "Plan  X\n(old)").with_option("d", "PLUS")
    heads = option_heads(both, Lines(["Basic", "Plus", "PLUS", "Plan X (old)"], "", [True] * 4))
    assert heads.ids == ["basic-2", "basic", "d", "c"]
    assert heads.new == {}


def test_letters_that_fit_two_names_are_neither_s(bare):
    named = bare.with_option("x", "Plan").with_option("y", "PLAN")
    assert option_heads(named, Lines(["plan"], "", [True])).new == {"plan": "plan"}
