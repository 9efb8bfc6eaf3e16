"""The panel in a tab of JupyterLab: over the text of a decision file that JupyterLab keeps."""

import lazy_loader as _lazy

__getattr__, __dir__, __all__ = _lazy.attach(
    __name__,
    submod_attrs={
        "notebook": ["notebook_of"],
        "opening": ["open_tab"],
        "tab": ["DecisionTab"],
    },
)
