"""Every way of stating importance, by keyboard alone, to weights in the bars."""

from __future__ import annotations

import re
from ast import literal_eval

import pytest
from playwright.sync_api import expect

from .axe import TALL, complaints
from .notebook import set_theme
from .panel_page import open_panel
from .tabbing import walk

FIRST, SECOND = "Reach to Kandahar", "Credible challenge to power"
REGIME = ("Legitimacy incentives", "Hardliner constraints", "Factional cohesion")
# What is stated by every way that the panel asks with more than sliders, complete.
STATED = {
    "swing": "{c: 100 - 5 * i for i, c in enumerate(ids)}",
    "ranks": "{'order': {c: i + 1 for i, c in enumerate(ids)}}",
    "best-worst": (
        "{'best': ids[0], 'worst': ids[-1], 'best_to_others': {c: 8 for c in ids[1:]},"
        " 'others_to_worst': {c: 9 for c in ids[1:-1]}}"
    ),
    "intervals": "{c: {'low': 5 + i, 'high': 40} for i, c in enumerate(ids)}",
}
TITLES = {
    "swing": "Swing",
    "direct": "Share 100 points",
    "ranks": "Ranks",
    "best-worst": "Best and worst",
    "intervals": "Intervals",
    "equal": "Count all the same",
}


@pytest.fixture
def panel(page):
    """The panel on the article's decision, at Weigh."""
    panel = open_panel(page, "examples/panel.ipynb")
    panel.go("Weigh")
    return panel


def choose(panel, title):
    """Choose a way of weighing, or a formula, with the keyboard."""
    panel.place.get_by_role("radio", name=title, exact=True).press("Space")
    expect(panel.place.locator("label.chosen").filter(has_text=title)).to_be_visible()


def groups_first(panel):
    box = panel.place.get_by_role("checkbox", name="Weigh the groups first")
    box.press("Space")
    expect(panel.place.get_by_role("region", name="The groups")).to_be_visible()


def give(panel, label, text):
    field = panel.place.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Enter")


def state(panel, way):
    """State all that a way asks, from code."""
    changed = f"panel.decision.with_judgements({way!r}, {STATED[way]})"
    ids = "[c.id for c in panel.decision.criteria]"
    panel.python(f"(lambda ids: setattr(panel, 'decision', {changed}))({ids})")


def weights(panel):
    """Return the weights by criterion, in points, as the table beside the bars has them."""
    panel.drawn("weights")
    table = panel.place.locator("details", has=panel.page.locator(".weight-table"))
    table.evaluate("all => { all.open = true }")
    rows = table.locator("tr", has=panel.page.locator("th[scope=row]")).all()
    return {
        row.locator("th").inner_text(): float(row.locator("td").last.inner_text()) for row in rows
    }


def test_swing(panel):
    place = panel.place
    choose(panel, "Swing")
    expect(place.get_by_text("9 more to rate.")).to_be_visible()
    expect(place.get_by_role("slider")).to_have_count(0)
    expect(panel.root.locator(".chart-weights")).to_have_count(0)
    place.get_by_role("button", name=FIRST).press("Enter")
    expect(place.get_by_text("8 more to rate.")).to_be_visible()
    sliders = place.get_by_role("slider", name="Worth of raising")
    expect(sliders).to_have_count(8)
    for slider in sliders.all():
        expect(slider).to_have_attribute("aria-valuetext", "not said yet")
    expect(place.locator(".chosen-one button")).to_be_focused()
    challenge = place.get_by_role("slider", name=SECOND)
    challenge.press("End")
    expect(place.get_by_text("7 more to rate.")).to_be_visible()
    for slider in sliders.all()[:-1]:
        if slider.get_attribute("aria-valuetext") == "not said yet":
            slider.press("ArrowLeft")
            expect(slider).not_to_have_attribute("aria-valuetext", "not said yet")
    expect(place.get_by_text("1 more to rate.")).to_be_visible()
    expect(panel.root.locator(".chart-weights")).to_have_count(0)
    give(panel, "Rating of Sustainability", "50")
    found = weights(panel)
    assert (found[FIRST], found[SECOND], found["Sustainability"]) == (40, 40, 20)


def test_another_first_is_asked_about_the_one_before(panel):
    place = panel.place
    state(panel, "swing")
    expect(place.locator(".answer")).to_contain_text("Legitimacy incentives")
    again = place.get_by_role("button", name="Choose another: Raised first")
    again.press("Enter")
    expect(place.get_by_role("group", name="which would you raise")).to_be_visible()
    again.press("Escape")
    expect(place.get_by_role("group", name="which would you raise")).to_have_count(0)
    again.press("Enter")
    place.get_by_role("button", name="Hardliner constraints").press("Enter")
    expect(place.locator(".answer")).to_contain_text("Hardliner constraints")
    expect(place.get_by_text("1 more to rate.")).to_be_visible()
    expect(place.get_by_label("Rating of Factional cohesion")).to_have_value("90")
    expect(place.get_by_label("Rating of Legitimacy incentives")).to_have_value("")


def test_swing_of_groups_first(panel):
    place = panel.place
    choose(panel, "Swing")
    groups_first(panel)
    for section, first in (
        ("The groups", "Leverage and delivery"),
        ("The regime's inner balance", "Factional cohesion"),
        ("The environment", "Grip on jihadist ties"),
        ("Leverage and delivery", FIRST),
    ):
        part = place.get_by_role("region", name=section)
        part.get_by_role("button", name=re.compile(f"^{first}")).press("Enter")
        expect(part.locator(".answer")).to_contain_text(first)
        for field in part.get_by_role("textbox").all():
            field.fill("50")
            field.press("Enter")
    found = weights(panel)
    assert found[FIRST] == pytest.approx(50 * 40 / 100)
    assert found["Grip on jihadist ties"] == pytest.approx(25 * 2 / 3, abs=0.1)


def test_a_rating_above_the_first_is_refused_beside_its_field(panel):
    choose(panel, "Swing")
    panel.place.get_by_role("button", name=FIRST).press("Enter")
    give(panel, "Rating of Sustainability", "120")
    refusal = panel.place.get_by_role("alert").filter(visible=True)
    expect(refusal).to_contain_text("choose it as the first")
    expect(panel.place.get_by_label("Rating of Sustainability")).to_have_value("120")


def test_ranks(panel):
    place, keyboard = panel.place, panel.page.keyboard
    choose(panel, "Ranks")
    place.get_by_role("button", name=FIRST).press("Enter")
    for left in range(8, 0, -1):
        expect(place.get_by_text(f"{left} more to rank.")).to_be_visible()
        expect(place.locator(".which button").first).to_be_focused()
        keyboard.press("Enter")  # the next of those left
    found = weights(panel)
    assert found[FIRST] == max(found.values())
    assert found["Sustainability"] == min(found.values())
    up = place.get_by_role("button", name="Move Sustainability up")
    up.press("Enter")
    expect(place.get_by_label("Rank of Sustainability")).to_have_value("8")
    expect(up).to_be_focused()
    give(panel, "Rank of Sustainability", "1")
    expect(place.locator(".ranked")).to_contain_text(f"as much as {FIRST}")
    choose(panel, "Rank sum")
    panel.comes_to("round(float(panel.decision.weights['sustainability']) * 45, 6)", "8.5")
    give(panel, "Rank of Sustainability", "12")
    refusal = place.get_by_role("alert").filter(visible=True)
    expect(refusal).to_contain_text("There are 9 to put in order")
    place.get_by_role("button", name="Take Sustainability out of the order").press("Enter")
    expect(place.get_by_text("1 more to rank.")).to_be_visible()


def test_best_and_worst(panel):
    place = panel.place
    choose(panel, "Best and worst")
    groups_first(panel)
    for section, best, worst in (
        ("The groups", "Leverage and delivery", "The environment"),
        ("The regime's inner balance", "Factional cohesion", "Legitimacy incentives"),
        ("The environment", "Grip on jihadist ties", "Permissive environment left"),
        ("Leverage and delivery", FIRST, "Regional unity"),
    ):
        part = place.get_by_role("region", name=section)
        for title, name in (("Matters most", best), ("Matters least", worst)):
            part.get_by_role("button", name=re.compile(f"^{name}")).press("Enter")
            expect(part.locator(".answer").filter(has_text=title)).to_contain_text(name)
    groups = place.get_by_role("region", name="The groups")
    expect(groups.get_by_text("3 more to answer.")).to_be_visible()
    for select in place.locator(".held-to").get_by_role("combobox").all():
        say(select, 3)
    regime = place.get_by_role("region", name="The regime's inner balance")
    expect(regime.locator(".fit.loose")).to_contain_text("limit .17")
    expect(regime.locator(".fit.loose")).to_contain_text("which together make 9; yet you said")
    regime.get_by_role("button", name="Look at these answers again").press("Enter")
    asked = "Factional cohesion matters … Hardliner constraints"
    expect(regime.get_by_label(asked)).to_be_focused()
    say(regime.get_by_label(asked), 1)
    expect(regime.locator(".fit")).to_contain_text("Your answers fit together well")
    assert weights(panel)["Grip on jihadist ties"] > 0
    panel.comes_to("panel.decision.weighting.judgements.best_worst.best is None", "True")


def say(select, by):
    """Answer a comparison with the keyboard: the choices are one key apart."""
    select.press("Home")
    for _ in range(by):
        select.press("ArrowDown")
    expect(select).to_have_value(str(by))


def test_intervals(panel):
    place = panel.place
    choose(panel, "Intervals")
    names = place.locator(".interval .name").all_inner_texts()
    assert len(names) == 9
    for name in names:
        give(panel, f"{name}, at least this many points", "5")
        give(panel, f"{name}, at most this many points", "15")
    reach = place.locator(".interval").filter(has_text=FIRST)
    expect(reach).to_contain_text("11.1 of 100 points. It can be 5 to 15.")
    assert weights(panel)[FIRST] == pytest.approx(11.1)
    low = place.get_by_label(f"{FIRST}, at least this many points")
    give(panel, f"{FIRST}, at least this many points", "30")
    expect(reach.get_by_role("alert").filter(visible=True)).to_contain_text("Change the higher end")
    expect(low).to_have_value("30")
    give(panel, f"{FIRST}, at most this many points", "90")
    expect(reach.get_by_role("alert").filter(visible=True)).to_have_count(0)
    expect(reach).to_contain_text("The others leave it only 30 to 60.")
    expect(place.get_by_role("slider")).to_have_count(0)
    for name in names[:3]:
        give(panel, f"{name}, at most this many points", "40")
        give(panel, f"{name}, at least this many points", "40")
    expect(place.locator(".weighing-set .notice")).to_contain_text("The lower ends add up to 175")
    expect(panel.root.locator(".chart-weights")).to_have_count(0)


def test_shares_of_the_groups_and_within_them(panel):
    place = panel.place
    choose(panel, "Share 100 points")
    groups_first(panel)
    expect(place.get_by_label("Points of The environment")).to_have_value("22.2")
    slider = place.get_by_role("slider", name="Weight of The regime's inner balance")
    slider.press("End")
    expect(place.get_by_label("Points of The environment")).to_have_value("0")
    give(panel, "Points of The regime's inner balance", "50")
    give(panel, "Points of Factional cohesion", "80")
    expect(place.get_by_label("Points of Hardliner constraints")).to_have_value("10")
    found = weights(panel)
    assert (found["Factional cohesion"], found["Hardliner constraints"]) == (40, 5)
    box = place.get_by_role("checkbox", name="Weigh the groups first")
    box.press("Space")
    expect(place.get_by_label("Points of Factional cohesion")).to_have_value("40")


def test_a_criterion_without_a_group_is_named_with_what_to_do(panel):
    changed = "panel.decision.with_criterion('odd', 'Odd one')"
    panel.python(f"setattr(panel, 'decision', {changed})")
    box = panel.place.get_by_role("checkbox", name="Weigh the groups first")
    expect(box).to_be_disabled()
    expect(panel.place.locator(".groups-first")).to_contain_text("there is none for Odd one")
    panel.place.get_by_role("button", name="Choose groups in Frame").press("Enter")
    expect(panel.root.get_by_role("tabpanel", name="Frame")).to_be_visible()


def test_no_way_discards_what_another_holds(panel):
    expected = {}
    for way in STATED:
        state(panel, way)
        expected[way] = panel.python("panel.decision.weights.round(9).to_dict()")
    held = panel.python("panel.decision.weighting.judgements")
    for title in ["Share 100 points", "Count all the same", *(TITLES[way] for way in STATED)]:
        choose(panel, title)
    for way, before in reversed(expected.items()):
        choose(panel, TITLES[way])
        panel.comes_to("panel.decision.weights.round(9).to_dict()", before)
        shown = sorted(weights(panel).values())
        assert shown == pytest.approx(
            sorted(100 * w for w in literal_eval(before).values()), abs=0.05
        )
    before = held.split("direct=")[1].split("swing=")[1]
    assert before in panel.python("panel.decision.weighting.judgements")


def states(panel):
    """Bring every way into a state of nothing, of some and of all that it asks; at rest."""
    for name in changes(panel):
        panel.page.evaluate("document.activeElement.blur()")
        panel.root.evaluate(
            "root => root.getAnimations({subtree: true}).forEach(each => each.finish())"
        )
        yield name


def changes(panel):
    for way, title in TITLES.items():
        choose(panel, title)
        yield f"{title}, nothing said"
        for button in panel.place.locator(".which button").all()[:1]:
            button.press("Enter")
            expect(panel.place.locator(".answer, .ranked").first).to_be_visible()
            yield f"{title}, one chosen"
        if way in STATED:
            state(panel, way)
            panel.drawn("weights")
            yield f"{title}, all said"
    for title in TITLES.values():
        choose(panel, title)
        if title == "Swing":
            groups_first(panel)
        elif title != "Count all the same":
            expect(panel.place.get_by_role("region", name="The groups")).to_be_visible()
        yield f"{title}, groups first"


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_axe_finds_nothing(page, theme):
    page.set_viewport_size({"width": 1400, "height": TALL})
    panel = open_panel(page, "examples/panel.ipynb")
    set_theme(page, f"JupyterLab {theme}")
    panel.go("Weigh")
    found = {name: wrong for name in states(panel) if (wrong := complaints(panel.root))}
    assert not found, "\n".join(f"{name}:\n  " + "\n  ".join(w) for name, w in found.items())


def test_tab_comes_to_everything_and_shows_where_it_is(panel):
    found = {name: wrong for name in states(panel) if (wrong := walk(panel.place))}
    assert not found, found
