"""The figures as a table in plain text, a line for each page."""

import os

from scripts.measurement.requests import Cost, Measurement


def table(numbers: list[int], few: Measurement, many: Measurement) -> str:
    names = [name for name in few.costs if name in many.costs]
    width = max(map(len, ["page", *names]))
    small, large = (f"{number:,}" for number in numbers)
    lines = [
        f"Cost in CPU as a multiple of an empty view; with {small} and with {large} events.",
        f"{'page':{width}}  {small:>9} {large:>9}  {'queries':>9}  {'milliseconds':>15}  {'KB':>11}",
        *(_line(name, few.costs[name], many.costs[name], width) for name in names),
        "",
        *(_sentence(name, few.costs[name], many.costs[name], large, small) for name in names),
    ]
    lines += [f"left out: {name} answers {status}" for name, status in (few.left_out | many.left_out).items()]
    lines.append(f"Load of the machine in the last minute: {os.getloadavg()[0]:.1f} on {os.cpu_count()} CPUs")
    return "\n".join(lines)


def _line(name: str, few: Cost, many: Cost, width: int) -> str:
    return (
        f"{name:{width}}  {few.cpu:8.1f}× {many.cpu:8.1f}×  {few.queries:4} {many.queries:4}"
        f"  {few.elapsed * 1000:7.1f} {many.elapsed * 1000:7.1f}"
        f"  {few.size / 1000:5.0f} {many.size / 1000:5.0f}"
    )


def _sentence(name: str, few: Cost, many: Cost, large: str, small: str) -> str:
    cpu, elapsed, size = many.cpu / few.cpu, many.elapsed / few.elapsed, many.size / few.size
    return (
        f"{name}: with {large} events {cpu:.1f} × its cost with {small} events"
        f" ({elapsed:.1f} × its time, {size:.1f} × its size)"
    )
