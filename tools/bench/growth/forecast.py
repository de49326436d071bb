"""Where one machine ends: the size at which each of its resources is used up. Pure."""
from dataclasses import dataclass

GIB = 1 << 30
DOCUMENT_IDS = 2 ** 32 - 1  # Xapian's are 32 bits; one is never used again, so updates use them up too


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


def ends(machine, needs):
    """Soonest first."""
    left = machine.memory_bytes - needs.cache_bytes
    # The generation that readers hold stays until the one built of it and of what is new has replaced it.
    both = type(needs.archive_disk)(needs.archive_disk.a + needs.indexing_disk.a, needs.archive_disk.b + needs.indexing_disk.b)
    found = [
        End("memory, serving with its caches", needs.serving_memory.reaches(left)),
        End("memory, bulk indexing", needs.indexing_memory.reaches(machine.memory_bytes)),
        End("disk, the archive alone", needs.archive_disk.reaches(machine.disk_bytes)),
        End("disk, bulk indexing into a new archive", needs.indexing_disk.reaches(machine.disk_bytes)),
        End("disk, bulk indexing while an archive as large is served", both.reaches(machine.disk_bytes)),
        End("document ids, if none was ever updated", float(DOCUMENT_IDS)),
    ]
    return sorted(found, key=lambda end: float("inf") if end.articles is None else end.articles)


def knee(machine, needs):
    """The size at which the archive and its server no longer fit in memory together: beyond it warm queries read from the disk, and no
    law fitted to smaller archives holds."""
    together = type(needs.archive_disk)(needs.archive_disk.a + needs.serving_memory.a, needs.archive_disk.b + needs.serving_memory.b)
    return End("archive and server within memory", together.reaches(machine.memory_bytes - needs.cache_bytes))
