//! Cutting texts into what they share.

use super::words::trigrams;

/// What a letter makes a run with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Sign,
    Blank,
}

fn class(letter: char) -> Class {
    match letter {
        'a'..='z' => Class::Letter,
        '0'..='9' => Class::Digit,
        _ if letter.is_alphabetic() => Class::Letter,
        _ if letter.is_numeric() => Class::Digit,
        _ if letter.is_whitespace() || letter.is_control() => Class::Blank,
        _ => Class::Sign,
    }
}

/// The runs of letters, runs of digits and single signs of a folded text, in their order.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let mut letters = rest.char_indices();
            let (_, first) = letters.next()?;
            let kind = class(first);
            let end = match kind {
                Class::Sign => first.len_utf8(),
                _ => letters
                    .find(|(_, letter)| class(*letter) != kind)
                    .map_or(rest.len(), |(at, _)| at),
            };
            let (piece, behind) = rest.split_at(end);
            rest = behind;
            if kind != Class::Blank {
                return Some(piece);
            }
        }
    })
}

/// Three neighbours of a text that are of more than one piece, none of them blank: signs beside letters or digits, or
/// where letters and digits meet.
fn joints_in(text: &str) -> impl Iterator<Item = u64> {
    let neighbours = text.chars().zip(text.chars().skip(1)).zip(text.chars().skip(2));
    let is_joint = neighbours.map(|((left, middle), right)| is_joint(left, middle, right));
    trigrams(text).zip(is_joint).filter_map(|(trigram, is_joint)| is_joint.then_some(trigram))
}

/// The joints of a document's text: of an address, those that begin before the domain.
pub(super) fn joints_of(text: &str) -> impl Iterator<Item = u64> {
    joints_in(up_to_domain(text))
}

/// The joints that every text with this in it has, unless it is in the domain of an address.
pub(super) fn joints_sought(text: &str) -> impl Iterator<Item = u64> {
    let crosses = text.rfind('@').is_some_and(|at| at > 0);
    joints_in(if crosses { up_to_domain(text) } else { text })
}

/// Up to the first letter of the domain, so that three neighbours begin before it.
fn up_to_domain(text: &str) -> &str {
    let end = text.rfind('@').map_or(text.len(), |at| {
        let domain = text.get(at..).unwrap_or_default();
        at + domain.chars().take(2).map(char::len_utf8).sum::<usize>()
    });
    text.get(..end).unwrap_or(text)
}

/// The domain of an address, with its `@`.
pub(super) fn domain_of(text: &str) -> Option<&str> {
    text.rfind('@').and_then(|at| text.get(at..))
}

fn is_joint(left: char, middle: char, right: char) -> bool {
    let [left, middle, right] = [left, middle, right].map(class);
    let inner = |class| class == Class::Letter || class == Class::Digit;
    ![left, middle, right].contains(&Class::Blank)
        && (inner(left) || inner(right))
        && (left != middle || middle != right)
}

/// Whether a sought text occurs where a piece begins.
pub(super) fn begins_a_piece(text: &str, sought: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(sought)) {
        let place = from + at;
        if begins_piece(text, place) {
            return true;
        }
        from = place
            + text.get(place..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    false
}

/// Whether a piece begins at this place of a text.
pub(super) fn begins_piece(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let behind = text.get(at..).and_then(|behind| behind.chars().next());
    match (before, behind) {
        (Some(before), Some(behind)) => {
            class(behind) == Class::Sign || class(before) != class(behind)
        }
        (None, Some(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_digits_and_signs_are_apart() {
        let cut = |text| pieces(text).collect::<Vec<_>>();
        assert_eq!(cut("jana novakova83"), ["jana", "novakova", "83"]);
        assert_eq!(cut("a.b+c@example.org"), ["a", ".", "b", "+", "c", "@", "example", ".", "org"]);
        assert_eq!(cut("о'нил 東京"), ["о", "'", "нил", "東京"]);
        assert_eq!(cut(" \t"), [""; 0]);
    }

    #[test]
    fn a_piece_begins_where_it_was_cut() {
        let text = "ab12 c.d";
        let mut places = Vec::new();
        for piece in pieces(text) {
            places.push(piece.as_ptr() as usize - text.as_ptr() as usize);
        }
        let found: Vec<usize> = (0..text.len())
            .filter(|at| begins_piece(text, *at) && !text[*at..].starts_with(' '))
            .collect();
        assert_eq!(found, places);
    }
}
