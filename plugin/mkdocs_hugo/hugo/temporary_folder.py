"""A folder outside the site that is gone when nobody needs it any more."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path


class TemporaryFolder:
    """Lives as long as what holds it, or until the program ends; raises `OSError` if none can be made."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="mkdocs-hugo-")).resolve()
        self.remove = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)
