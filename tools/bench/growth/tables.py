"""Tables of what was measured, with the laws of its growth, as text. Pure."""
from dataclasses import dataclass

from .laws import Line, fit_line, fit_power, of_last_two, worst_residual

PREDICTED = (10_000_000, 100_000_000)
POOR_FIT = 0.25  # a residual from which a row is marked


@dataclass(frozen=True)
class Row:
    name: str
    values: tuple  # one a size
    law: str = "power"  # or "line"

    def fit(self, sizes):
        return (fit_line if self.law == "line" else fit_power)(sizes, self.values)


def short_count(n):
    """10000 -> 10k, 1500000 -> 1.5M."""
    for unit, letter in ((10 ** 9, "G"), (10 ** 6, "M"), (10 ** 3, "k")):
        if n >= unit:
            return f"{n / unit:.3g}{letter}"
    return f"{n:.3g}"


def number(value):
    """Three digits that matter, without an exponent where people read none."""
    if value == 0 or 0.01 <= abs(value) < 10:
        return f"{value:.2f}"
    if 10 <= abs(value) < 100:
        return f"{value:.1f}"
    if 100 <= abs(value) < 1e9:
        return f"{value:.0f}"
    return f"{value:.2e}"


def aligned(lines):
    """The first column to the left, the others to the right."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join("  ".join([line[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]).rstrip()
                     for line in lines)


def measured_table(title, unit, sizes, rows):
    lines = [[f"{title} ({unit})"] + [short_count(n) for n in sizes]]
    lines += [[row.name] + [number(value) for value in row.values] for row in rows]
    return aligned(lines)


def growth_table(title, unit, sizes, rows):
    """Measured values, then the law, its worst residual, and its predictions; in brackets what the last two sizes alone predict.
    Throws CannotFit."""
    lines = [[f"{title} ({unit})"] + [short_count(n) for n in sizes] + ["a", "b", "worst"]
             + [text for n in PREDICTED for text in (f"at {short_count(n)}", "")]]
    for row in rows:
        law = row.fit(sizes)
        last, worst = of_last_two(law, sizes, row.values), worst_residual(law, sizes, row.values)
        slope = f"{law.b:.3e}" if isinstance(law, Line) else f"{law.b:.3f}"
        lines.append([row.name] + [number(value) for value in row.values]
                     + [number(law.a), slope, f"{100 * worst:+.0f}%{'!' if abs(worst) >= POOR_FIT else ' '}"]
                     + [text for n in PREDICTED for text in (number(law.at(n)), f"({number(last.at(n))})")])
    return aligned(lines)
