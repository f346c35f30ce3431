
@final
class TableReader:
    """A table on its way into a Matcher, step by step.

    source is the bytes of a CSV file, or anything that speaks the Arrow PyCapsule protocol (`__arrow_c_stream__`); options
    is JSON: {"id": "header", "columns": [{"name": "header", "kind": "email"}], "regions": ["CZ"]}, each of which may be left
    out. dedupe() does all of it at one go.

    Raises:
        InvalidError: The table or the options cannot be read or do not fit.
    """
    def __new__(cls, source: bytes | ArrowStream, options: str | None = None) -> Self: ...
    def plan(self) -> str:
        """What the columns are taken for, as JSON: {"id": "header" or null, "columns": [{"name", "kind", "confidence", "reason"}]}."""
    @property
    def total(self) -> int:
        """How far step() counts: bytes of CSV, or rows."""
    def step(self, rows: int) -> int:
        """Reads at most rows further rows, and tells how far it is."""
    def finish(self) -> Matcher:
        """Reads what is left. Nothing can be called afterwards.

        Raises:
            InvalidError: Rows of the table cannot be read; they are listed.
        """

@final
class Matcher:
    """Rows, to find duplicates among them.

        matcher = Matcher({"name": "full_name", "mail": "email"})
        matcher.add("1", {"name": "Ann Lee", "mail": "ann@example.org"})
        detection = matcher.detect()
        detection.finish()
        detection.clusters()

    Args:
        columns: What each column holds.
        regions: The countries that phone numbers without a country code are likely of, most likely first.

    Raises:
        InvalidError: No column is compared, or a kind is none.
    """
    def __new__(cls, columns: dict[str, ColumnKind], regions: Iterable[str] | None = None, *, month_first: Iterable[str] | None = None) -> Self: ...
    def add(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Adds a row.

        Args:
            id: What names the row; no other row has it.
            values: By column: a text, several texts, or None. Columns that are left out have no value.
        """
    def __len__(self) -> int: ...
    @property
    def memory_estimate(self) -> int:
        """The bytes that a detection takes at most, about, the rows included."""
    def detect(self, *, model: str | None = None, labels: list[tuple[str, str, bool]] = ..., different: list[tuple[str, str]] = ..., least_pair: float = 0.01, least_cluster: float = 0.4, threads: int = 1) -> Detection:
        """Begins to look for duplicates. The matcher cannot be used afterwards.

        Args:
            model: A model file from before; without one, the rows teach their own.
            labels: Pairs of ids of which somebody has said whether they are one person: (left, right, same). With them,
                scores become truer probabilities.
            different: Pairs of ids that are two people: never told as a pair, and never in one cluster.
            least_pair: Pairs less probable are not kept, 0 to 1.
            least_cluster: Pairs at least this probable may join clusters, 0 to 1.
            threads: How many threads score, 1 to 1024. The result is the same with any number.

        Raises:
            InvalidError: Ids repeat, or the model is not of these columns.
        """

@final
class Detection:
    """A search for duplicates: call step() until done, or finish()."""
    def step(self, budget: int) -> tuple[str, int, int]:
        """Works on, about budget rows of the phase at hand.

        Returns:
            The phase ("preparing", "blocking", "training", "scoring", "clustering", "done"), how many rows of it are
            done, and how many it has.
        """
    def finish(self) -> None:
        """Works to the end."""
    def clusters(self) -> list[tuple[str, int]]:
        """Every row with the number of its cluster, in the order of the rows."""
    def pairs(self) -> list[tuple[str, str, int, int]]:
        """The scored pairs, best first: two ids, the weight in thousandths of a bit, the probability in basis points."""
    def clusters_table(self) -> Table:
        """The clusters as a table: id, cluster."""
    def pairs_table(self) -> Table:
        """The pairs as a table: id_l, id_r, match_weight in thousandths of a bit, match_probability in basis points."""
    def model(self) -> str | None:
        """The model as a file: JSON. None until it is trained."""
    def explain(self, left: str, right: str) -> str | None:
        """Why two rows score as they do, as JSON: {"steps": [{"field", "level", "weight", "rarity"}], "score": {"weight"}}. The
        weights of the steps add up to that of the score. None if there is no such row, or no model yet.
        """
    def fate(self, left: str, right: str) -> str | None:
        """What became of a pair of rows: "joined", "no_shared_key", "below_threshold", "cut_by_clustering" or
        "declared_different". None if there is no such row, or until everything is found.
        """
    @property
    def compared_pairs(self) -> int:
        """How many pairs were compared."""
    @property
    def unseen_pairs(self) -> int:
        """How many pairs share a key but were not compared, because too many rows share it and nothing tells them apart."""

@final
class Index:
    """Rows that change one by one, and are asked which of them a row is like: the candidates and scores of a detection.

        index = Index({"name": "full_name", "mail": "email"}, detection.model())
        index.insert("1", {"name": "Ann Lee", "mail": "ann@example.org"})
        index.look_up({"name": "LEE Ann"})

    Args:
        columns: What each column holds.
        model: The model file of a detection.
        regions: The countries that phone numbers without a country code are likely of, most likely first.

    Raises:
        InvalidError: A kind is none, or the model is of other columns.
    """
    def __new__(cls, columns: dict[str, ColumnKind], model: str, regions: Iterable[str] | None = None, *, month_first: Iterable[str] | None = None) -> Self: ...
    def __len__(self) -> int: ...
    def insert(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Adds a row: a text or None by column. Several values of a column stand apart by a semicolon."""
    def update(self, id: str, values: dict[str, str | list[str] | tuple[str, ...] | None]) -> None:
        """Changes a row."""
    def remove(self, id: str) -> None:
        """Removes a row, and what was declared of it."""
    def similar(self, id: str, least: float = 0.5) -> list[tuple[str, int, int]]:
        """The rows that a row is like, best first: id, weight in thousandths of a bit, probability in basis points."""
    def look_up(self, values: dict[str, str | list[str] | tuple[str, ...] | None], least: float = 0.5) -> list[tuple[str, int, int]]:
        """The rows that a row is like which is not in the index: as if it were inserted."""
    def declare_different(self, left: str, right: str) -> None:
        """Says that two rows are of two people: neither is found for the other until one of them changes in what says who
        somebody is.
        """
    def explain(self, left: str, right: str) -> str | None:
        """Why two rows score as they do, as Detection.explain() tells it. None if there is no such row."""
    def snapshot(self) -> bytes:
        """Everything, as bytes: the same for the same rows, whatever the way to them."""

@final
class Table:
    """A table that speaks the Arrow PyCapsule protocol: pyarrow.table(it), polars.DataFrame(it), duckdb and others read it."""
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The table as a capsule of the Arrow C stream interface; a requested schema is not looked at."""

def restore_index(snapshot: bytes, columns: list[str]) -> Index:
    """Makes an index again from its snapshot.

    Args:
        snapshot: What Index.snapshot() gave.
        columns: The names of the columns, in their order.
    """

def phone_key(text: str, region: str | None = None) -> str | None:
    """The canonical key of a phone number: "+420777123456", or "CZ:112" for what no other country can dial.

    Two spellings of one number have one key; blacklists and duplicate detection compare nothing else. The rules are
    those of Google's libphonenumber.

    Args:
        text: The number in any spelling; an extension is no part of the key.
        region: The country that a number without a country code is of, in two letters of ISO 3166-1.

    Returns:
        None for withheld callers and texts without a number.
    """

def email_key(text: str) -> str | None:
    """The canonical spelling of an e-mail address.

    Letter case, tags (+news), what the provider ignores (dots at Gmail) and other names of the provider's domain do
    not count.

    Returns:
        None if no mail could be sent there.
    """

def name_key(text: str) -> str | None:
    """The key of a person's name: its words folded, romanised and sorted, without titles.

    Returns:
        None for a text without a name.
    """

def handle_key(text: str) -> str | None:
    """The canonical name at a messenger: "@Ann_Lee" and "https://t.me/ann_lee" are both "ann_lee".

    Returns:
        None if the text is no such name.
    """

def company_key(text: str) -> str | None:
    """The folded words of a company's name without its legal form.

    Returns:
        None if there is no word.
    """

def city_key(text: str) -> str | None:
    """The folded name of a city, exonyms and short forms under one name.

    Returns:
        None if there is no word.
    """

def fold(text: str) -> str:
    """The text in lower-case ASCII: case and compatibility forms folded, diacritics dropped, other scripts in Latin
    letters.
    """

def _phone_keys(texts: list[str], region: str | None = None) -> list[str | None]: ...
