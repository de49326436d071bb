"""Archives of generated articles, one a size, kept between runs with what making them took."""
import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from .processes import DiskWatch, allocated_bytes, run


class NoRoom(RuntimeError):
    pass


@dataclass(frozen=True)
class Programs:
    corpus: Path
    indexer: Path
    server: Path
    bench_search: Path

    @classmethod
    def of_build(cls, build):
        return cls(build / "tools/corpus/backfile-corpus", build / "indexer/backfile-indexer", build / "server/backfile-server",
                   build / "tools/bench/bench_search")

    def missing(self):
        return [str(program) for program in asdict(self).values() if not program.is_file()]


@dataclass(frozen=True)
class Ingest:
    """What making an archive took. Bytes of disks are those allocated."""
    articles: int
    text_bytes: int     # titles, leads and bodies
    input_bytes: int    # the JSON Lines
    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int          # memory
    archive_bytes: int       # disk
    peak_disk_bytes: int     # disk while indexing, without the input
    made_by: str             # hash of generator and indexer


def hash_of(*files):
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def corpus_command(programs, size, seed, count=None):
    part = [] if count is None else ["--count", count]
    return [programs.corpus, "--articles", size, "--seed", seed, *part]


class Archives:
    """Those of one seed and one memory of the indexer, in one directory. Not for two processes at once."""

    def __init__(self, programs, directory, seed, memory_mb):
        self.programs, self.directory, self.seed, self.memory_mb = programs, directory, seed, memory_mb
        self.made_by = hash_of(programs.corpus, programs.indexer)

    def path(self, size):
        return self.directory / f"archive-{size}-seed{self.seed}-{self.memory_mb}mb"

    def figures_path(self, size):
        return self.path(size).with_suffix(".json")

    def kept(self, size):
        """The figures of a complete archive, or None: they are written last."""
        try:
            return Ingest(**json.loads(self.figures_path(size).read_text()))
        except FileNotFoundError:
            return None

    def made_elsewise(self, size):
        """Whether it is kept, and other programs made it than those of this build."""
        kept = self.kept(size)
        return kept is not None and kept.made_by != self.made_by

    def require_room(self, size, smaller):
        """Throws NoRoom when `size` does not fit on this disk, judged by an archive made before."""
        needed = (smaller.input_bytes + smaller.peak_disk_bytes) / smaller.articles * size
        free = shutil.disk_usage(self.directory).free
        if needed > free:
            raise NoRoom(f"{size} articles need about {needed / 1e9:.0f} GB of disk while they are indexed; {free / 1e9:.0f} GB are free")

    def make(self, size):
        """The figures of the archive of `size`, which is made unless it is kept."""
        if kept := self.kept(size):
            return kept
        archive, articles = self.path(size), self.path(size).with_suffix(".jsonl")
        shutil.rmtree(archive, ignore_errors=True)
        try:
            run(*corpus_command(self.programs, size, self.seed), "--output", articles)
            with DiskWatch(archive) as disk:
                cost = run(self.programs.indexer, "add", "--method", "bulk", "--memory", self.memory_mb, "--json", "--quiet", archive,
                           articles)
            report = json.loads(cost.output)
            input_bytes = articles.stat().st_blocks * 512
            figures = Ingest(articles=report["accepted"], text_bytes=report["text_bytes"], input_bytes=input_bytes,
                             cpu_seconds=cost.cpu_seconds, wall_seconds=cost.wall_seconds, peak_bytes=cost.peak_bytes,
                             archive_bytes=allocated_bytes(archive), peak_disk_bytes=disk.most, made_by=self.made_by)
        finally:
            articles.unlink(missing_ok=True)
        if figures.articles != size:
            raise RuntimeError(f"of {size} articles {figures.articles} were taken in")
        part = self.figures_path(size).with_suffix(".part")
        part.write_text(json.dumps(asdict(figures), indent=1) + "\n")
        part.replace(self.figures_path(size))
        return figures
