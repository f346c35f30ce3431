"""The records of the `fields` benchmark against a pydantic model of the same fields."""

import json
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

Email = Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$", max_length=254)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[ ()./-]*(?:[0-9][ ()./-]*){3,15}$", max_length=40)]


class Contact(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"\S")]
    email: Email
    phone: Phone | None = None
    age: Annotated[int, Field(ge=0, le=150)] | None = None
    revenue: Annotated[Decimal, Field(decimal_places=2, max_digits=15)] | None = None
    vip: bool | None = None
    born: date | None = None
    last_contact: AwareDatetime | None = None
    segment: Literal["small", "middle", "large", "public"]
    interests: Annotated[
        set[Literal["phones", "internet", "tv", "cloud", "security"]], Field(max_length=4)
    ] | None = None
    customer_code: Annotated[str, StringConstraints(max_length=255, pattern=r"^[A-Z]{2}[0-9]{6}$")] | None = None
    note: Annotated[str, StringConstraints(max_length=10_000)] | None = None


def figure(label, records, check):
    least, errors = float("inf"), 0
    for _ in range(3):
        errors = 0
        start = time.perf_counter_ns()
        for record in records:
            try:
                check(record)
            except ValidationError as error:
                errors += error.error_count()
        least = min(least, (time.perf_counter_ns() - start) / len(records))
    print(f"{label:<44} {least:>8.0f} {errors:>10}")


def main() -> None:
    lines = Path(sys.argv[1], "records.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    figure("pydantic, from JSON text", lines, Contact.model_validate_json)
    figure("pydantic, dicts", records, Contact.model_validate)


main()
