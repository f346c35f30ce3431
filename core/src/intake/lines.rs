use std::str;

/// The most bytes of a line or row that a reader looks at.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// The most columns of a table that a reader looks at.
pub const MAX_COLUMNS: usize = 1_000;

/// A physical line: its number from 1, and its text without the line's end or why it has none.
pub(super) struct Line<'bytes> {
    pub(super) number: u64,
    pub(super) text: Result<&'bytes str, &'static str>,
}

/// The lines of a file that are not blank. A line ends with LF or CR LF; a byte order mark is no part of the first.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = Line<'_>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes
        .split(|&byte| byte == b'\n')
        .zip(1_u64..)
        .map(|(line, number)| (line.strip_suffix(b"\r").unwrap_or(line), number))
        .filter(|(line, _)| !line.trim_ascii().is_empty())
        .map(|(line, number)| Line { number, text: text(line) })
}

/// How many physical lines a file has, blank ones included.
pub(super) fn count_lines(bytes: &[u8]) -> u64 {
    let lines = bytes.split(|&byte| byte == b'\n').count();
    let blank_end = usize::from(bytes.is_empty() || bytes.ends_with(b"\n"));
    u64::try_from(lines - blank_end).unwrap_or(u64::MAX)
}

fn text(line: &[u8]) -> Result<&str, &'static str> {
    if line.len() > MAX_LINE_BYTES {
        Err("the line is too long")
    } else if line.contains(&0) {
        Err("the line has a NUL byte")
    } else {
        str::from_utf8(line).map_err(|_| "the line is not UTF-8")
    }
}
