import nbformat

from mcda_widget.panel.tab.notebook import notebook_of


def test_it_is_a_notebook_that_runs(tmp_path, monkeypatch, decision):
    import mcda_widget as mw

    monkeypatch.chdir(tmp_path)
    name = 'my "own".mcda.yaml'
    mw.save(decision, tmp_path / name)
    made = nbformat.from_dict(notebook_of(name, "ahp"))
    nbformat.validate(made)
    scope = {}
    for cell in made.cells:
        if cell.cell_type == "code":
            exec(cell.source, scope)  # noqa: S102 - our own
    assert scope["d"] == decision
    assert scope["panel"].method == "ahp"
