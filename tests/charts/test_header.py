from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.charts.header import BEYOND, LETTER, LINE, WIDTH, header_notes


def crossing(weight, name="Plan", *, first=True):
    return {"weight": weight, "name": name, "at": f"{weight:.0%}", "first": first}


def box(weight, note):
    width = max(map(len, note["text"])) * LETTER
    left = weight * WIDTH if note["align"] == "left" else weight * WIDTH - width
    return left, left + width, note["floor"], note["top"]


@given(
    st.lists(st.floats(0.01, 0.99), min_size=1, max_size=6, unique_by=lambda w: round(w, 6)),
    st.integers(1, 60),
)
def test_notes_do_not_cover_each_other(weights, length):
    weights = sorted(weights)
    notes = header_notes([crossing(weight, "N" * length) for weight in weights])
    boxes = [box(weight, note) for weight, note in zip(weights, notes, strict=True)]
    for one, other in combinations(boxes, 2):
        beside = one[1] <= other[0] or other[1] <= one[0]
        above = one[2] >= other[3] or other[2] >= one[3]
        assert beside or above
    assert all(right <= WIDTH + BEYOND for _, right, _, _ in boxes)


def test_only_changes_of_leader_are_noted():
    notes = header_notes([crossing(0.2, first=False), crossing(0.4, "Hill")])
    assert [note["text"] for note in notes] == [[], ["Hill leads above\N{NO-BREAK SPACE}40%"]]


def test_several_who_take_over_together_share_a_note():
    notes = header_notes([crossing(0.4, "Hill"), crossing(0.4, "Port")])
    assert [note["text"] for note in notes] == [
        ["Hill and Port lead above\N{NO-BREAK SPACE}40%"],
        [],
    ]


def test_a_note_near_the_right_end_is_written_to_the_left():
    assert header_notes([crossing(0.95, "N" * 40)])[0]["align"] == "right"


def test_lines_are_as_high_as_they_are_many():
    note = header_notes([crossing(0.4, "A plan with a name as long as names may ever be")])[0]
    assert note["top"] - note["floor"] == LINE * len(note["text"])
