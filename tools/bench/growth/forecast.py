"""Where one machine ends: the size at which each of its resources is used up. Pure."""
from dataclasses import dataclass

from .laws import FEWEST_SIZES, Line, fit_line

GIB = 1 << 30
DOCUMENT_IDS = 2 ** 32 - 1  # Xapian's are 32 bits; one is never used again, so updates use them up too
BYTES_AN_ARTICLE = 100      # of bulk indexing beyond its --memory, as indexer/README.md has it


@dataclass(frozen=True)
class Machine:
    memory_bytes: float
    disk_bytes: float


@dataclass(frozen=True)
class Needs:
    """Lines of bytes by articles."""
    serving_memory: object   # without caches
    indexing_memory: object
    archive_disk: object
    indexing_disk: object    # while a new generation is built from nothing, without the input
    cache_bytes: float


@dataclass(frozen=True)
class End:
    resource: str
    articles: float | None  # None: the line never comes there

    def text(self):
        return "not foreseen" if self.articles is None else f"{max(self.articles, 0):.2e} articles"


def sum_of(one, other):
    return Line(one.a + other.a, one.b + other.b)


def memory_is_full(text_bytes, memory_mb):
    """Whether bulk indexing had so much text that it used all of its --memory. What it holds at once takes six times its text or more
    (bulk_batch_bytes in indexer/bulk/bulk_builder.cpp)."""
    return 4 * text_bytes >= memory_mb << 20


def indexing_memory(sizes, text_bytes, peak_bytes, memory_mb):
    """(line, whether it was fitted). Memory grows steeply until --memory is full and slowly from there on, so only the sizes beyond
    count; when they are too few for a fit, the line is the one that the documentation promises, raised to whatever was measured above
    it."""
    full = [(n, peak) for n, text, peak in zip(sizes, text_bytes, peak_bytes) if memory_is_full(text, memory_mb)]
    if len(full) < FEWEST_SIZES:
        return Line(max(memory_mb << 20, *(peak - BYTES_AN_ARTICLE * n for n, peak in zip(sizes, peak_bytes))), BYTES_AN_ARTICLE), False
    return fit_line(*zip(*full)), True


def ends(machine, needs):
    """Soonest first."""
    left = machine.memory_bytes - needs.cache_bytes
    both = sum_of(needs.archive_disk, needs.indexing_disk)
    found = [
        End("memory, serving with its caches", needs.serving_memory.reaches(left)),
        End("memory, bulk indexing", needs.indexing_memory.reaches(machine.memory_bytes)),
        End("disk, the archive alone", needs.archive_disk.reaches(machine.disk_bytes)),
        End("disk, bulk indexing into a new archive", needs.indexing_disk.reaches(machine.disk_bytes)),
        End("disk, building it anew while readers hold the old generation", both.reaches(machine.disk_bytes)),
        End("document ids, if none was ever updated", float(DOCUMENT_IDS)),
    ]
    return sorted(found, key=lambda end: float("inf") if end.articles is None else end.articles)


def knee(machine, needs):
    """The size at which the archive and its server no longer fit in memory together: beyond it warm queries read from the disk, and no
    law fitted to smaller archives holds."""
    together = sum_of(needs.archive_disk, needs.serving_memory)
    return End("archive and server within memory", together.reaches(machine.memory_bytes - needs.cache_bytes))
