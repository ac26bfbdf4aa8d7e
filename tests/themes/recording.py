"""What the real Hugo printed with a theme for a family's cases, from `hugo/FAMILY.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

from tests.themes.answer import Answer
from tests.themes.cases import FOLDER, Case


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer of Hugo and the digest of the case that it was asked."""

    of: str
    answer: Answer


def recorded(family: str) -> dict[str, Recorded]:
    """Return the answers by the names of the cases."""
    told = json.loads((FOLDER / "hugo" / f"{family}.json").read_text("utf-8"))
    return {
        name: Recorded(one["of"], Answer(one["words"], tuple(one["headings"]), tuple(one["links"])))
        for name, one in told["answers"].items()
    }


def digest(case: Case) -> str:
    """Return a digest of all that a case asks."""
    asked = [case.body, case.section, dict(case.front_matter), *case.files.items()]
    return sha256(json.dumps(asked, sort_keys=True, default=str).encode()).hexdigest()[:12]
