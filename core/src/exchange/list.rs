//! Cells that hold several values.

use std::borrow::Cow;

/// The values of a cell that holds a list: between `;`, line ends or ` ::: `, without blanks around. A backslash before
/// `;`, a line end or a backslash takes their meaning away.
pub(crate) fn split_list(cell: &str) -> Vec<Cow<'_, str>> {
    let cell = cell.trim();
    if let Some(value) = only_value(cell) {
        return if value.is_empty() { Vec::new() } else { vec![Cow::Borrowed(value)] };
    }
    let mut values = Vec::new();
    let mut value = String::new();
    let mut letters = cell.chars().peekable();
    let mut end = |value: &mut String| {
        let bare = value.trim();
        if !bare.is_empty() {
            values.push(Cow::Owned(bare.to_owned()));
        }
        value.clear();
    };
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next_if(|next| matches!(next, ';' | '\\' | '\n')) {
                Some(next) => value.push(next),
                None => value.push('\\'),
            },
            ';' | '\n' | '\r' => end(&mut value),
            ' ' if value.ends_with(" :::") => {
                value.truncate(value.len() - 4);
                end(&mut value);
            }
            _ => value.push(letter),
        }
    }
    end(&mut value);
    values
}

/// The text without blanks around, where nothing in it divides or is escaped.
pub(crate) fn only_value(cell: &str) -> Option<&str> {
    let cell = cell.trim();
    let mut colons = false;
    for byte in cell.bytes() {
        match byte {
            b';' | b'\n' | b'\r' | b'\\' => return None,
            b':' => colons = true,
            _ => {}
        }
    }
    (!colons || !cell.contains(" ::: ")).then_some(cell)
}

/// What [`split_list`] takes apart.
pub(crate) fn join_list<T: AsRef<str>>(values: &[T]) -> String {
    let mut cell = String::new();
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            cell.push(';');
        }
        for letter in value.as_ref().chars() {
            if matches!(letter, ';' | '\\' | '\n') {
                cell.push('\\');
            }
            cell.push(letter);
        }
    }
    cell
}
