"""What the commands about a kept directory share: where it is, who acts, and how a refusal ends them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import Annotated, Any

import typer
from rich.console import Console

from frontdesk import Desk, FrontdeskError
from frontdesk.cli.refusals import fail, refuse
from frontdesk.cli.storage import failures

Place = Annotated[
    str,
    typer.Option(
        "--into",
        "--in",
        help="The directory: a file of SQLite, or an URL of PostgreSQL.",
        metavar="PLACE",
    ),
]
Actor = Annotated[str, typer.Option("--as", help="Who does it.", metavar="ACTOR")]
errors = Console(stderr=True)


def now(desk: Desk) -> datetime:
    """Now, or the desk's clock where that is ahead."""
    at = datetime.now(timezone.utc)
    return at if desk.clock is None else max(at, desk.clock)


def ask(desk: Desk, actor: str, name: str, **fields: Any) -> Any:
    """The fields of the answer to a query."""
    answer = json.loads(desk.query_json(actor, json.dumps({name: fields})))
    ((_, told),) = answer.items()
    return told


def do(desk: Desk, at: datetime, actor: str, name: str, **fields: Any) -> None:
    """Does a command."""
    desk.handle_json(at, actor, json.dumps({name: fields}))


@contextmanager
def refusals() -> Iterator[None]:
    """Ends with every reason of a refusal."""
    try:
        yield
    except FrontdeskError as error:
        refuse(errors, error)
    except (OSError, ValueError) as error:
        fail(errors, str(error))
    except failures() as error:
        fail(errors, str(error))
