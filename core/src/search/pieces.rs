//! Cutting texts into what they share.

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

/// Whether three neighbours are of more than one piece, none of them blank, and no sign first or last.
pub(super) fn is_joint(left: char, middle: char, right: char) -> bool {
    let inner = |letter: char| matches!(class(letter), Class::Letter | Class::Digit);
    let [one, between, other] = [left, middle, right].map(class);
    inner(left) && inner(right) && between != Class::Blank && (one != between || between != other)
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
