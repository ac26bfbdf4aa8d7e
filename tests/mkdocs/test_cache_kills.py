"""Builds that are killed or run at once leave a cache that gives the right site, and no processes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.bench.trees import Shape, write_site
from tests.mkdocs.test_cache import build_in, files

MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir"]


def start(root: Path, site: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(
        [*MKDOCS, str(root / site)], cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", pages=50, shape=Shape.MIXED, seed=1)


def _kill_and_build(root: Path, seed: int, kills: int) -> None:
    luck = random.Random(seed)
    begun = monotonic()
    start(root, "first").communicate()
    longest = monotonic() - begun
    plain = build_in(root, cache=False)
    for _ in range(kills):
        for path in (root / ".cache").rglob("*.sqlite"):
            if luck.random() < 0.5:
                path.unlink()
        process = start(root, "killed")
        sleep(longest * luck.uniform(0.3, 1))
        process.kill()
        process.communicate()
        assert build_in(root) == plain


def test_build_after_a_killed_one(root: Path) -> None:
    _kill_and_build(root, seed=1, kills=2)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 6))
def test_builds_after_many_killed_ones(root: Path, seed: int) -> None:
    _kill_and_build(root, seed, kills=20)


def _build_at_once(root: Path) -> None:
    plain = build_in(root, cache=False)
    builds = {site: start(root, site) for site in ("one", "two")}
    for site, process in builds.items():
        output = b"".join(process.communicate())
        assert process.returncode == 0, output
        assert b"Traceback" not in output
        assert files(root / site) == plain
    assert build_in(root) == plain


def test_two_builds_at_once(root: Path) -> None:
    _build_at_once(root)


@pytest.mark.long
@pytest.mark.parametrize("_", range(10))
def test_two_builds_at_once_again_and_again(root: Path, _: int) -> None:
    _build_at_once(root)


PARENT = """
import multiprocessing, os, sys, time
from mkdocs_hugo.incremental.workers import ahead
os.sched_getaffinity = lambda _: {0, 1, 2}
results = ahead(range(100_000), lambda item: bytes(9_999), print, fewest=1)
next(results)
print(*[child.pid for child in multiprocessing.active_children()], flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_worker_processes_end_with_a_parent_that_is_killed(ending: signal.Signals) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(workers) == 3
    assert all(map(_lives, workers))
    sleep(0.5)  # by now they wait for somebody to take what they have done
    parent.send_signal(ending)
    parent.wait()
    parent.stdout.close()
    deadline = monotonic() + 10
    while any(map(_lives, workers)) and monotonic() < deadline:
        sleep(0.1)
    left = [pid for pid in workers if _lives(pid)]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert not left


def _lives(pid: int) -> bool:
    """Tell whether a process runs; one that has ended may wait for somebody to ask how."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
