//! Rows, read and normalised once, as numbers of values.

use compact_str::CompactString;

use super::name_table::{NameTable, Role};
use super::normalise::name::root_of;
use super::normalise::{self, ColumnKind, DateConvention, Handle, Region, WrittenDate};
use super::schema::{FieldKind, Schema};
use super::values::{ValueId, ValueTable, letters_of, mix, short_letters};

/// Most values of one field of one row that are kept; an e-mail address or a phone number counts three times.
const MOST_VALUES: usize = 12;
/// Most bytes of a text value that are kept.
const LONGEST_TEXT: usize = 256;
/// Digits that say which line it is, whatever the country.
const TAIL_DIGITS: usize = 8;

/// Normalised rows, and the values they share.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    pub(crate) schema: Schema,
    pub(crate) names: NameTable,
    /// The values of each field; of the name field none.
    pub(crate) tables: Vec<ValueTable>,
    /// What stands before the `@` of e-mail addresses, and messenger handles: they are compared with each other.
    pub(crate) users: ValueTable,
    /// The roots of the users, as those of names: one after another, and where each ends.
    user_roots: String,
    user_root_ends: Vec<u32>,
    /// The last digits of phone numbers.
    pub(crate) tails: ValueTable,
    /// How many distinct (value, name) pairs each field has.
    pub(crate) entities: Vec<u64>,
    words: Vec<u32>,
    starts: Vec<u32>,
    scratch: Scratch,
}

/// A row's values, field by field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Record<'a> {
    words: &'a [u32],
    fields: usize,
}

#[derive(Debug, Clone, Default)]
struct Scratch {
    by_field: Vec<Vec<u32>>,
    regions: Vec<Region>,
}

impl Store {
    pub(crate) fn new(schema: Schema) -> Self {
        let fields = schema.fields().len();
        Self {
            tables: vec![ValueTable::default(); fields],
            entities: vec![0; fields],
            names: NameTable::default(),
            users: ValueTable::default(),
            user_roots: String::new(),
            user_root_ends: Vec::new(),
            tails: ValueTable::default(),
            words: Vec::new(),
            starts: vec![0],
            scratch: Scratch { by_field: vec![Vec::new(); fields], regions: Vec::new() },
            schema,
        }
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many different values there are in all.
    pub(crate) fn number_of_values(&self) -> usize {
        self.tables.iter().map(ValueTable::len).sum::<usize>()
            + self.users.len()
            + self.names.number_of_words()
    }

    /// A row; without values if there is no such row.
    pub(crate) fn record(&self, row: u32) -> Record<'_> {
        let at = |place: usize| self.starts.get(place).copied().unwrap_or_default() as usize;
        let words = self.words.get(at(row as usize)..at(row as usize + 1)).unwrap_or_default();
        Record { words, fields: self.schema.fields().len() }
    }

    /// Appends a row: one cell a column, several values of a cell one after another with the same column.
    pub(crate) fn push<'a>(&mut self, cells: impl Iterator<Item = (usize, &'a str)> + Clone) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.by_field.iter_mut().for_each(Vec::clear);
        self.choose_regions(&mut scratch.regions, cells.clone());
        for (column, cell) in cells {
            self.read_cell(column, cell, &mut scratch);
        }
        let header = self.words.len();
        self.words.resize(header + scratch.by_field.len().div_ceil(4), 0);
        let values = self.words.len();
        for (place, of_field) in scratch.by_field.iter().enumerate() {
            self.words.extend_from_slice(of_field);
            let end = u32::try_from(self.words.len() - values).unwrap_or(u32::MAX).min(255);
            if let Some(word) = self.words.get_mut(header + place / 4) {
                *word |= end << (place % 4 * 8);
            }
        }
        self.starts.push(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.scratch = scratch;
    }

    /// An e-mail user or a handle, romanised as names are.
    pub(crate) fn user_root(&self, user: ValueId) -> &str {
        let start = (user as usize)
            .checked_sub(1)
            .and_then(|before| self.user_root_ends.get(before))
            .copied();
        let end = self.user_root_ends.get(user as usize).copied().unwrap_or_default();
        self.user_roots.get(start.unwrap_or(0) as usize..end as usize).unwrap_or_default()
    }

    /// Keeps these rows only, in this order.
    pub(crate) fn keep(&mut self, rows: &[u32]) {
        let mut words = Vec::with_capacity(self.words.len());
        let mut starts = Vec::with_capacity(rows.len() + 1);
        starts.push(0);
        for row in rows {
            words.extend_from_slice(self.record(*row).words);
            starts.push(u32::try_from(words.len()).unwrap_or(u32::MAX));
        }
        (self.words, self.starts) = (words, starts);
    }

    /// Drops the last row: one that is only looked up does not stay. Its values stay known.
    pub(crate) fn pop(&mut self) {
        if self.starts.len() > 1 {
            self.starts.pop();
            self.words.truncate(self.starts.last().copied().unwrap_or_default() as usize);
        }
    }

    /// The same for equal rows everywhere.
    pub(crate) fn content_hash(&self, record: Record<'_>) -> u64 {
        let fields = self.schema.fields().iter().zip(&self.tables).enumerate();
        fields.fold(0, |hash, (place, (field, table))| {
            let values = record.values(place);
            let hash = mix(hash, values.len() as u64);
            match field.kind {
                FieldKind::Name => {
                    values.iter().fold(hash, |hash, word| mix(hash, self.names.hash_of_word(*word)))
                }
                FieldKind::Email | FieldKind::Phone => values
                    .iter()
                    .step_by(3)
                    .fold(hash, |hash, id| mix(hash, table.facts_of(*id).hash)),
                FieldKind::Handle => {
                    values.iter().fold(hash, |hash, id| mix(hash, self.users.facts_of(*id).hash))
                }
                _ => values.iter().fold(hash, |hash, id| mix(hash, table.facts_of(*id).hash)),
            }
        })
    }

    /// Where a row stands among others: by its last name word and its first, else by its first text. Rows that stand near
    /// each other are alike.
    pub(crate) fn canonical_order(&self, record: Record<'_>) -> u64 {
        let mut letters = [0_u8; 8];
        let name =
            self.schema.field_of(FieldKind::Name).map_or(&[][..], |place| record.values(place));
        let mut words = name.iter().filter_map(|word| self.names.token(*word));
        if let Some(first) = words.next() {
            let text =
                |token: &super::name_table::Token| self.names.roots.text_of(token.root).as_bytes();
            let (first, last) = (text(first), words.next_back().map_or(&[][..], text));
            let source = last.iter().chain(std::iter::repeat(&0)).take(5).chain(first);
            letters.iter_mut().zip(source).for_each(|(to, from)| *to = *from);
        } else {
            let texts = (0..self.tables.len()).find_map(|place| {
                let table = self.tables.get(place).filter(|table| table.len() > 0)?;
                record.values(place).first().map(|id| table.text_of(*id))
            });
            let source = texts.unwrap_or_default().as_bytes();
            letters.iter_mut().zip(source).for_each(|(to, from)| *to = *from);
        }
        u64::from_be_bytes(letters)
    }

    /// What tells names apart for rarity: the same for names of the same roots, 0 without a name.
    pub(crate) fn name_hash(&self, record: Record<'_>) -> u32 {
        let words =
            self.schema.field_of(FieldKind::Name).map_or(&[][..], |place| record.values(place));
        self.names.key_hash(words)
    }

    /// Bytes of rows and values, about.
    pub(crate) fn bytes(&self) -> usize {
        self.words.capacity() * 4
            + self.starts.capacity() * 4
            + self.tables.iter().map(ValueTable::bytes).sum::<usize>()
            + self.users.bytes()
            + self.tails.bytes()
            + self.names.bytes()
    }

    fn choose_regions<'a>(
        &self,
        regions: &mut Vec<Region>,
        cells: impl Iterator<Item = (usize, &'a str)>,
    ) {
        regions.clear();
        for (column, cell) in cells {
            if self
                .schema
                .columns()
                .get(column)
                .is_some_and(|column| column.kind == ColumnKind::Language)
            {
                regions.extend(region_of_language(cell));
            }
        }
        regions.extend_from_slice(self.schema.regions());
        regions.truncate(4);
    }

    fn read_cell(&mut self, column: usize, cell: &str, scratch: &mut Scratch) {
        let (Some(place), Some(column)) =
            (self.schema.place_of(column), self.schema.columns().get(column))
        else {
            return;
        };
        let phones = self.schema.field_of(FieldKind::Phone);
        let Scratch { by_field, regions } = scratch;
        let into = by_field.get_mut(place);
        let (Some(into), Some(table)) = (into, self.tables.get_mut(place)) else { return };
        match column.kind {
            ColumnKind::GivenName => self.names.read(cell, Role::Given, into),
            ColumnKind::FamilyName => self.names.read(cell, Role::Family, into),
            ColumnKind::FullName => self.names.read(cell, Role::Unknown, into),
            ColumnKind::Email => {
                for email in normalise::emails(cell).take(MOST_VALUES / 3) {
                    let user = intern_user(
                        &mut self.users,
                        &mut self.user_roots,
                        &mut self.user_root_ends,
                        email.user(),
                    );
                    let value = table.intern(email.key());
                    push_triple(
                        into,
                        value,
                        user,
                        letters_of_root(&self.user_roots, &self.user_root_ends, user),
                    );
                }
            }
            ColumnKind::Phone => push_phones(cell, regions, into, table, &mut self.tails),
            ColumnKind::Handle => {
                let Some(handle) = Handle::read(cell) else { return };
                if is_number(&handle.key) {
                    let Some(place) = phones else { return };
                    let (Some(into), Some(table)) =
                        (by_field.get_mut(place), self.tables.get_mut(place))
                    else {
                        return;
                    };
                    push_phones(&handle.key, regions, into, table, &mut self.tails);
                } else {
                    push_new(
                        into,
                        intern_user(
                            &mut self.users,
                            &mut self.user_roots,
                            &mut self.user_root_ends,
                            &handle.key,
                        ),
                    );
                }
            }
            kind => {
                if let Some(text) = text_value(kind, column.dates.unwrap_or_default(), cell) {
                    push_new(into, table.intern(&text));
                }
            }
        }
        into_limit(by_field.get_mut(place));
    }
}

impl<'a> Record<'a> {
    /// The values of a field.
    pub(crate) fn values(self, field: usize) -> &'a [ValueId] {
        let header = self.fields.div_ceil(4);
        let end = |field: usize| {
            let word = self.words.get(field / 4).copied().unwrap_or_default();
            header + (word >> (field % 4 * 8) & 0xFF) as usize
        };
        let start = field.checked_sub(1).map_or(header, end);
        self.words.get(start..end(field)).unwrap_or_default()
    }

    /// Whether the row has no value at all.
    pub(crate) fn is_blank(self) -> bool {
        self.words.len() <= self.fields.div_ceil(4)
    }

    /// Everything, for equality of two rows of one store.
    pub(crate) fn words(self) -> &'a [u32] {
        self.words
    }
}

/// Several e-mail columns or many values must not outgrow a record.
fn into_limit(values: Option<&mut Vec<u32>>) {
    if let Some(values) = values {
        values.truncate(MOST_VALUES);
    }
}

fn push_new(into: &mut Vec<u32>, id: ValueId) {
    if !into.contains(&id) {
        into.push(id);
    }
}

fn push_triple(into: &mut Vec<u32>, id: ValueId, part: ValueId, slip: u32) {
    if !into.iter().step_by(3).any(|known| *known == id) {
        into.extend([id, part, slip]);
    }
}

fn push_phones(
    cell: &str,
    likely: &[Region],
    into: &mut Vec<u32>,
    table: &mut ValueTable,
    tails: &mut ValueTable,
) {
    for phone in normalise::phones(cell, likely).take(MOST_VALUES / 3) {
        let digits = phone.key.digits();
        let national = digits.trim_start_matches('0');
        let tail = national.get(national.len().saturating_sub(TAIL_DIGITS)..).unwrap_or_default();
        // Short codes are of nobody.
        if tail.len() >= 6 {
            push_triple(into, table.intern(&digits), tails.intern(tail), packed_digits(tail));
        }
    }
}

/// Eight digits, four bits each: a slip shows in one or two of them.
fn packed_digits(tail: &str) -> u32 {
    tail.bytes().fold(0, |packed, digit| packed << 4 | u32::from(digit & 0xF))
}

fn is_number(handle: &str) -> bool {
    let digits = handle.bytes().filter(u8::is_ascii_digit).count();
    digits >= 7 && handle.bytes().all(|byte| byte.is_ascii_digit() || b"+ ()-.".contains(&byte))
}

fn letters_of_root(roots: &str, ends: &[u32], user: ValueId) -> u32 {
    let start =
        (user as usize).checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let end = ends.get(user as usize).copied().unwrap_or(start);
    short_letters(letters_of(roots.get(start as usize..end as usize).unwrap_or_default()))
}

fn intern_user(
    users: &mut ValueTable,
    roots: &mut String,
    ends: &mut Vec<u32>,
    user: &str,
) -> ValueId {
    let known = users.len();
    let id = users.intern(user);
    if id as usize == known {
        roots.push_str(&root_of(user));
        ends.push(u32::try_from(roots.len()).unwrap_or(u32::MAX));
    }
    id
}

/// The text of a value of one of the plainer kinds.
fn text_value(kind: ColumnKind, dates: DateConvention, cell: &str) -> Option<CompactString> {
    let mut text = match kind {
        ColumnKind::Company => normalise::company_key(cell),
        ColumnKind::City => normalise::city_key(cell),
        ColumnKind::BirthDate => {
            let date = WrittenDate::read(cell, dates);
            date.map(|date| compact_str::format_compact!("{:08}", date.as_number()))
                .or_else(|| plain_text(cell))
        }
        ColumnKind::ExternalId => normalise::id_key(cell),
        ColumnKind::Language => normalise::language_key(cell),
        _ => plain_text(cell),
    }?;
    while text.len() > LONGEST_TEXT {
        text.pop();
    }
    Some(text)
}

fn plain_text(cell: &str) -> Option<CompactString> {
    let key = normalise::words_key(cell);
    (!key.is_empty()).then_some(key)
}

/// The country where most people who speak a language are.
fn region_of_language(tag: &str) -> Option<Region> {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next()?.trim();
    if let Some(region) = parts.next_back().and_then(Region::read) {
        return Some(region);
    }
    let region = match language.to_ascii_lowercase().as_str() {
        "en" => "US",
        "uk" => "UA",
        "cs" => "CZ",
        "da" => "DK",
        "sv" => "SE",
        "nb" | "nn" | "no" => "NO",
        "el" => "GR",
        "et" => "EE",
        "sl" => "SI",
        "sq" => "AL",
        "sr" => "RS",
        "be" => "BY",
        "kk" => "KZ",
        "ja" => "JP",
        "ko" => "KR",
        "zh" => "CN",
        "he" => "IL",
        "hi" => "IN",
        "vi" => "VN",
        "ar" => "EG",
        "fa" => "IR",
        same if same.len() == 2 => return Region::read(same),
        _ => return None,
    };
    Region::read(region)
}
