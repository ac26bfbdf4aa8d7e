"""Where two builders agree on a site and where they do not, as a report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the two disagree; `ours` or `hugos` is None where one of them has nothing at all."""

    where: str
    ours: Any
    hugos: Any

    def __str__(self) -> str:
        ours, hugos = self.ours, self.hugos
        if isinstance(ours, list) and isinstance(hugos, list):
            ours, hugos = _first_difference(ours, hugos)
        return f"{self.where}\n      ours {_shown(ours)}\n      Hugo {_shown(hugos)}"


@dataclass(slots=True)
class Aspect:
    """One thing that is compared: how often it is the same, and where it is not."""

    name: str
    same: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.same + len(self.differences)

    def add(self, where: str, ours: Any, hugos: Any) -> None:
        """Count one comparison."""
        if ours == hugos:
            self.same += 1
        else:
            self.differences.append(Difference(where, ours, hugos))

    def __str__(self) -> str:
        share = 100 * self.same / self.total
        return f"{self.name:<16} {share:6.2f} %  {self.same} of {self.total}"


@dataclass(slots=True)
class Comparison:
    """All aspects in a fixed order; those of which nothing is known on both sides are left out."""

    aspects: list[Aspect]

    @property
    def differences(self) -> int:
        return sum(len(aspect.differences) for aspect in self.aspects)

    def report(self, show: int = 5) -> str:
        """Return a table of percentages, then the first differences of each aspect."""
        lines = [str(aspect) for aspect in self.aspects]
        for aspect in self.aspects:
            if aspect.differences:
                lines.append(f"\n{aspect.name}: {len(aspect.differences)} differences")
                lines += [f"    {difference}" for difference in aspect.differences[:show]]
        return "\n".join(lines)


def _first_difference(ours: list[Any], hugos: list[Any]) -> tuple[list[Any], list[Any]]:
    """Return what only one of two lists has; if that is nothing, what follows the place that differs."""
    only_ours = [item for item in ours if item not in hugos]
    only_hugos = [item for item in hugos if item not in ours]
    if only_ours or only_hugos:
        return only_ours, only_hugos
    same = next((at for at, pair in enumerate(zip(ours, hugos, strict=False)) if pair[0] != pair[1]), 0)
    return ["...", *ours[same : same + 6]], ["...", *hugos[same : same + 6]]


def _shown(value: Any) -> str:
    text = "nothing" if value is None else repr(value)
    return text if len(text) < 500 else text[:500] + " ..."
