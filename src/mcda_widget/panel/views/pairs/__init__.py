"""Things compared two at a time: what is asked, what was answered, and how it fits together."""

from .figures import figures
from .sets import asked

__all__ = ["asked", "figures"]
