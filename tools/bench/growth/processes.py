"""Runs programs and tells what they cost: time, CPU, peak memory. Linux.

The peak that the system tells of a child is at least that of the process which started it. The caller stays small for that
reason: what needs memory (drawing queries) runs in a process of its own.
"""
import os
import re
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LAST_WORDS = 2000  # characters of a failed program's errors that are shown
STARTING_SECONDS = 1800


class ProgramFailed(RuntimeError):
    pass


@dataclass(frozen=True)
class Cost:
    wall_seconds: float
    cpu_seconds: float  # user and system
    peak_bytes: int     # resident
    output: str
    errors: str


def allocated_bytes(directory):
    """What the files below hold on the disk. Files may come and go meanwhile."""
    total = 0
    for folder, _, names in os.walk(directory):
        for name in names:
            try:
                total += os.lstat(os.path.join(folder, name)).st_blocks * 512
            except FileNotFoundError:
                pass
    return total


class DiskWatch:
    """The most that a directory holds while the with-block runs, looked at ten times a second."""

    def __init__(self, directory, every=0.1):
        self.directory, self.every, self.most = directory, every, 0
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def look(self):
        while not self.stopping.wait(self.every):
            self.most = max(self.most, allocated_bytes(self.directory))

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self.thread.join()
        self.most = max(self.most, allocated_bytes(self.directory))


def run(*arguments):
    """Runs a program to its end. Throws ProgramFailed unless it ends with 0."""
    command = [str(argument) for argument in arguments]
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        said, complained = output.read(), errors.read()
    if process.returncode != 0:
        raise ProgramFailed(f"{' '.join(command)}: ended with {process.returncode}\n{complained[-LAST_WORDS:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, said, complained)


@contextmanager
def output_lines(*arguments):
    """A program's lines as it writes them. Throws ProgramFailed unless it ends with 0."""
    command = [str(argument) for argument in arguments]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            yield process.stdout
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0:
        raise ProgramFailed(f"{' '.join(command)}: ended with {process.returncode}")


class Server:
    """A backfile-server on a free port, stopped at the end of the with-block; `opening_seconds` from start to readiness."""

    def __init__(self, program, archive, *flags):
        self.command = [str(program), str(archive), "--port", "0", "--access-log", "none", *map(str, flags)]

    def __enter__(self):
        begin = time.monotonic()
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        # Ends the wait below by closing the pipe.
        deadline = threading.Timer(STARTING_SECONDS, self.process.kill)
        deadline.start()
        said = ""
        for line in self.process.stdout:
            said += line
            if match := re.search(r" articles at http://(127\.0\.0\.1:\d+)/$", line):
                self.address, self.opening_seconds = match[1], time.monotonic() - begin
                deadline.cancel()
                return self
        deadline.cancel()
        self.process.wait()
        raise ProgramFailed(f"{' '.join(self.command)}: {said[-LAST_WORDS:]}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def peak_bytes(self):
        """Of this program alone, up to now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"^VmHWM:\s+(\d+) kB$", status, re.M)[1]) * 1024
