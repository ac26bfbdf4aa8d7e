"""Work done ahead in forked processes, its results in the order of the items.

A forked process sees the whole site model without a copy being made, and sends back plain data. Where
processes cannot be forked, or are not worth it, nothing is done ahead.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from multiprocessing.context import ForkProcess
from multiprocessing.queues import Queue
from queue import Empty
from typing import TypeVar

from mkdocs_hugo.errors import HugoError, Level, Report

_CHUNK = 4
_AHEAD = 8
"""How many chunks a process may be ahead of what is taken from it: results that wait need memory."""
FEWEST = 48
"""For fewer items starting processes costs more than it gives."""
_PATIENCE = 1.0
"""Seconds after which a process that sends nothing is asked whether it lives."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def ahead(
    items: Sequence[Task], work: Callable[[Task], Result], report: Report, fewest: int = FEWEST
) -> Iterator[Result | None]:
    """Yield the result of each item, made in as many processes as there are processors.

    For fewer than `fewest` items no process is started. `report` hears of work that fails in a process.

    Results are pickled, items are not. None stands for what is left to the caller: everything where there is
    one process, else what a process has not done because it died or because the work failed in it.
    """
    shares = pays(len(items), fewest)
    return _shared_out(items, work, report, _processes()) if shares else repeat(None, len(items))


def pays(items: int, fewest: int = FEWEST) -> bool:
    """Tell whether `ahead` starts processes for so many items."""
    return items >= fewest and _processes() > 1


def _shared_out(
    items: Sequence[Task], work: Callable[[Task], Result], report: Report, processes: int
) -> Iterator[Result | None]:
    context = multiprocessing.get_context("fork")
    queues: list[Queue[list[Result] | str]] = [context.Queue(_AHEAD) for _ in range(processes)]
    workers = [
        context.Process(target=_work, args=(items, work, queue, number, processes), daemon=True)
        for number, queue in enumerate(queues)
    ]
    for worker in workers:
        worker.start()
    try:
        for number, start in enumerate(range(0, len(items), _CHUNK)):
            turn = number % processes
            results = _next(queues[turn], workers[turn])
            if isinstance(results, str):
                report(_failed(results))
                results = None
            yield from repeat(None, len(items[start : start + _CHUNK])) if results is None else results
    finally:
        for worker, queue in zip(workers, queues, strict=True):
            worker.terminate()
            worker.join()
            queue.close()


def _next(queue: Queue[list[Result] | str], worker: ForkProcess) -> list[Result] | str | None:
    """Return the next chunk of results, or why there is none; None where the process is gone."""
    while True:
        lives = worker.is_alive()
        try:
            return queue.get(timeout=_PATIENCE if lives else 0)
        except Empty:
            if not lives:
                return None


def _work(
    items: Sequence[Task],
    work: Callable[[Task], Result],
    queue: Queue[list[Result] | str],
    number: int,
    processes: int,
) -> None:
    """Do every chunk whose turn it is, in a process of its own that ends with the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()
    for start in range(number * _CHUNK, len(items), processes * _CHUNK):
        try:
            queue.put([work(item) for item in items[start : start + _CHUNK]])
        except Exception as error:  # whatever it is, it happens again where the caller does the work
            queue.put(repr(error))


def _failed(error: str) -> HugoError:
    message = f"another process could not do its share of the pages: {error}"
    return HugoError(message, hint="They are made by this process, which takes longer.", level=Level.INFO)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, which a process that was killed tells nobody.

    Without this it would wait for ever to hand over results that nobody takes.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _processes() -> int:
    """Return how many processes to use: one where forking is impossible or threads make it unsafe."""
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
