"""Laws of growth through measured points, and what they say of other sizes. Pure.

A power law y = a * n^b is fitted by least squares of the logarithms; a line y = a + b * n by least squares of the relative
residuals, so that the smallest archive says as much as the largest. A fit of two points always passes through both and so
says nothing of itself: fewer than three sizes are refused.
"""
import math
from dataclasses import dataclass

FEWEST_SIZES = 3


class CannotFit(ValueError):
    """Too few sizes, or values that no law of ours has."""


@dataclass(frozen=True)
class PowerLaw:
    a: float
    b: float

    def at(self, n):
        return self.a * n ** self.b


@dataclass(frozen=True)
class Line:
    a: float
    b: float

    def at(self, n):
        return self.a + self.b * n

    def reaches(self, value):
        """The size at which the line is at `value`; None when it never comes there."""
        return (value - self.a) / self.b if self.b > 0 else None


def weighted_line(xs, ys, weights):
    """(a, b) of a + b * x with the least sum of weight * residual^2."""
    total = sum(weights)
    x_mean = sum(w * x for w, x in zip(weights, xs)) / total
    y_mean = sum(w * y for w, y in zip(weights, ys)) / total
    spread = sum(w * (x - x_mean) ** 2 for w, x in zip(weights, xs))
    b = sum(w * (x - x_mean) * (y - y_mean) for w, x, y in zip(weights, xs, ys)) / spread
    return y_mean - b * x_mean, b


def require(sizes, values):
    if len(sizes) != len(values):
        raise CannotFit(f"{len(sizes)} sizes, {len(values)} values")
    if len(set(sizes)) < FEWEST_SIZES:
        raise CannotFit(f"a fit needs {FEWEST_SIZES} different sizes or more, there are {len(set(sizes))}")
    if min(sizes) <= 0 or min(values) <= 0:
        raise CannotFit("a fit needs sizes and values above 0")


def fit_power(sizes, values):
    require(sizes, values)
    a, b = weighted_line([math.log(n) for n in sizes], [math.log(y) for y in values], [1.0] * len(sizes))
    return PowerLaw(math.exp(a), b)


def fit_line(sizes, values):
    require(sizes, values)
    return Line(*weighted_line(sizes, values, [1 / y ** 2 for y in values]))


def of_last_two(law, sizes, values):
    """The law of the same kind through the two largest sizes alone: where growth bends, the two predictions part."""
    (m, x), (n, y) = sorted(zip(sizes, values))[-2:]
    if isinstance(law, Line):
        b = (y - x) / (n - m)
        return Line(y - b * n, b)
    b = math.log(y / x) / math.log(n / m)
    return PowerLaw(y / n ** b, b)


def worst_residual(law, sizes, values):
    """The residual of the point that lies farthest from the law, as a share of its value: 0.1 is measured 10 % above the law."""
    return max((y / law.at(n) - 1 for n, y in zip(sizes, values)), key=abs)
