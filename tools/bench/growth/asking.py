"""Asks an archive the drawn queries: bench_search's figures, and a server's memory."""
import http.client
import re
from dataclasses import dataclass

from .processes import ProgramFailed, Server, run

SERVER_CACHE_MIB = 0  # what a cache holds ends at its limit, so it would hide how the rest grows


@dataclass(frozen=True)
class Latency:
    """Microseconds of one class; `matches` is the mean total of those counted."""
    p50: float
    p95: float
    matches: float


@dataclass(frozen=True)
class Cold:
    """Milliseconds of the page's queries, each the first one after opening."""
    p50: float
    p95: float
    opening: float


@dataclass(frozen=True)
class Asked:
    latencies: dict          # "page:exact" -> Latency
    refused: dict            # class -> queries that were refused
    cold: Cold
    forgotten: Cold          # the system had forgotten the archive's files
    bench_peak_bytes: int    # with bench_search's cache
    server_opened_bytes: int
    server_peak_bytes: int   # after the page's queries, without caches
    server_opening_seconds: float


def read_asked(members):
    """Asked, of what dataclasses.asdict made of it."""
    latencies = {name: Latency(**latency) for name, latency in members["latencies"].items()}
    return Asked(**{**members, "latencies": latencies, "cold": Cold(**members["cold"]), "forgotten": Cold(**members["forgotten"])})


def read_rows(text):
    """bench_search's rows (tools/bench/result_rows.hpp): class:variant -> Latency."""
    latencies = {}
    for line in text.splitlines():
        columns = line.split("\t")
        if len(columns) != 13:
            raise ProgramFailed(f"bench_search: a row of {len(columns)} columns: {line}")
        latencies[f"{columns[2]}:{columns[3]}"] = Latency(float(columns[6]), float(columns[7]), float(columns[12]))
    return latencies


def read_refused(errors):
    return {name: int(count) for name, count in re.findall(r"^([\w:]+): (\d+) queries were refused", errors, re.M)}


def read_cold(text):
    rows = {name: list(map(float, figures.split())) for name, figures in re.findall(r"^ +(alone|opening) +([\d. ]+)$", text, re.M)}
    if any(len(rows.get(name, [])) != 4 for name in ("alone", "opening")):
        raise ProgramFailed(f"bench_search --cold: no figures in\n{text}")
    return Cold(p50=rows["alone"][0], p95=rows["alone"][2], opening=rows["opening"][0])


def ask_server(server, addresses):
    connection = http.client.HTTPConnection(server.address, timeout=600)
    try:
        for address in addresses:
            connection.request("GET", address)
            response = connection.getresponse()
            body = response.read()
            if response.status != 200:
                raise ProgramFailed(f"{response.status} for {address}: {body[:500].decode(errors='replace')}")
    finally:
        connection.close()


def ask(programs, archive, queries, repetitions, cache_mib):
    bench = [programs.bench_search, archive, queries, "--cache-mib", cache_mib]
    warm = run(*bench, "--reps", repetitions)
    cold = read_cold(run(*bench, "--reps", repetitions, "--cold").output)
    forgotten = read_cold(run(*bench, "--reps", repetitions, "--cold", "--forget").output)
    urls = queries / "page.urls"
    run(*bench, "--urls", urls)
    addresses = [line.split("\t")[1] for line in urls.read_text(encoding="utf-8").splitlines()]
    with Server(programs.server, archive, "--cache-mib", SERVER_CACHE_MIB) as server:
        opened = server.peak_bytes()
        ask_server(server, addresses)
        peak = server.peak_bytes()
    return Asked(read_rows(warm.output), read_refused(warm.errors), cold, forgotten, warm.peak_bytes, opened, peak, server.opening_seconds)
