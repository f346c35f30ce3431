//! Regular expressions of fields: what ECMA-262 (with the flag `u`) and linear-time engines have in common.
//!
//! A pattern means the same here, in a browser's form and in any validator of JSON Schema, and takes time
//! in proportion to the text. It may use literals, `.`, `[…]`, `[^…]`, `\d \D \w \W \s \S \b`, `\n \r \t \f \v`,
//! `\uXXXX`, `\u{…}`, `\p{Lu}` and other general categories, `^ $ |`, groups `(…)` and `(?:…)`, and the
//! quantifiers `* + ? {n} {n,} {n,m}`, each also lazy. It is found anywhere in the text unless anchored.

use std::fmt::{self, Write};
use std::iter::Peekable;
use std::str::Chars;

use regex::{Regex, RegexBuilder};

/// The most bytes of a pattern.
const MAX_PATTERN: usize = 1_000;
/// The most bytes of its compiled form.
const MAX_PROGRAM: usize = 1 << 20;

/// The blanks of ECMA-262: white space and line ends.
const BLANKS: &str = "\\t\\n\\x0b\\x0c\\r \\u{a0}\\u{1680}\\u{2000}-\\u{200a}\\u{2028}\\u{2029}\\u{202f}\\u{205f}\\u{3000}\\u{feff}";
const DIGITS: &str = "0-9";
const WORDS: &str = "0-9A-Za-z_";

/// Compiles a pattern, or says what in it is not allowed.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    if pattern.len() > MAX_PATTERN {
        return Err(format!("more than {MAX_PATTERN} bytes"));
    }
    let mut translation = Translation { rest: pattern.chars().peekable(), out: String::new() };
    translation.sequence()?;
    RegexBuilder::new(&translation.out).size_limit(MAX_PROGRAM).nest_limit(50).build().map_err(
        |error| match error {
            regex::Error::CompiledTooBig(_) => String::from("a pattern that is too large"),
            _ => String::from("a pattern that is not well formed"),
        },
    )
}

/// A pattern on its way to the syntax of the engine.
struct Translation<'p> {
    rest: Peekable<Chars<'p>>,
    out: String,
}

impl Translation<'_> {
    fn sequence(&mut self) -> Result<(), String> {
        // Whether what stands before may be repeated: not so for nothing, an assertion, a quantifier.
        let mut repeatable = false;
        while let Some(letter) = self.rest.next() {
            repeatable = match letter {
                '*' | '+' | '?' | '{' if !repeatable => {
                    return Err(format!("`{letter}` after nothing that can be repeated"));
                }
                '*' | '+' | '?' | '{' => {
                    self.out.push(letter);
                    if letter == '{' {
                        self.count()?;
                    }
                    if self.rest.next_if_eq(&'?').is_some() {
                        self.out.push('?');
                    }
                    false
                }
                '\\' => {
                    let is_assertion = self.rest.peek() == Some(&'b');
                    self.escape()?;
                    !is_assertion
                }
                '[' => self.class().map(|()| true)?,
                '.' => {
                    self.out.push_str("[^\\n\\r\\u{2028}\\u{2029}]");
                    true
                }
                '(' => self.group().map(|()| false)?,
                '}' | ']' => return Err(format!("a `{letter}` that closes nothing")),
                '|' | '^' | '$' | ')' => {
                    self.out.push(letter);
                    letter == ')'
                }
                _ => {
                    self.literal(letter);
                    true
                }
            };
        }
        Ok(())
    }

    fn group(&mut self) -> Result<(), String> {
        self.out.push('(');
        if self.rest.next_if_eq(&'?').is_some() {
            if self.rest.next_if_eq(&':').is_none() {
                return Err(String::from("`(?` that is not followed by `:`"));
            }
            self.out.push_str("?:");
        }
        Ok(())
    }

    /// What follows the `{` of `{n}`, `{n,}` or `{n,m}`.
    fn count(&mut self) -> Result<(), String> {
        let (mut digits, mut commas) = (0, 0);
        for letter in self.rest.by_ref() {
            self.out.push(letter);
            match letter {
                '0'..='9' => digits += 1,
                ',' if digits > 0 && commas == 0 => commas += 1,
                '}' if digits > 0 => return Ok(()),
                _ => break,
            }
        }
        Err(String::from("`{` that begins no quantifier"))
    }

    fn class(&mut self) -> Result<(), String> {
        self.out.push('[');
        if self.rest.next_if_eq(&'^').is_some() {
            self.out.push('^');
        }
        let mut first = true;
        // A set such as `\d` is no end of a range.
        let (mut after_set, mut after_dash) = (false, false);
        while let Some(letter) = self.rest.next() {
            let at_end = self.rest.peek() == Some(&']');
            let is_set =
                letter == '\\' && self.rest.peek().is_some_and(|next| "dDwWsSpP".contains(*next));
            match letter {
                ']' => {
                    self.out.push(']');
                    return Ok(());
                }
                '-' if after_set && !at_end => {
                    return Err(String::from("a range that begins with a set"));
                }
                '-' if first || at_end => self.literal('-'),
                '-' => self.out.push('-'),
                '\\' if is_set && after_dash => {
                    return Err(String::from("a range that ends with a set"));
                }
                '\\' if self.rest.next_if_eq(&'-').is_some() => self.literal('-'),
                '\\' if self.rest.peek() == Some(&'b') => {
                    return Err(String::from("`\\b` in a class"));
                }
                '\\' => self.escape()?,
                // The engine gives some of these a meaning in pairs.
                _ => self.literal(letter),
            }
            after_dash = letter == '-' && !first && !at_end;
            (after_set, first) = (is_set, false);
        }
        Err(String::from("`[` that is not closed"))
    }

    fn escape(&mut self) -> Result<(), String> {
        let Some(letter) = self.rest.next() else { return Err(String::from("`\\` at the end")) };
        match letter {
            'd' => self.push(format_args!("[{DIGITS}]")),
            'D' => self.push(format_args!("[^{DIGITS}]")),
            'w' => self.push(format_args!("[{WORDS}]")),
            'W' => self.push(format_args!("[^{WORDS}]")),
            's' => self.push(format_args!("[{BLANKS}]")),
            'S' => self.push(format_args!("[^{BLANKS}]")),
            'b' => self.out.push_str("(?-u:\\b)"),
            'n' | 'r' | 't' => {
                self.out.push('\\');
                self.out.push(letter);
            }
            'f' => self.out.push_str("\\x0c"),
            'v' => self.out.push_str("\\x0b"),
            'u' => self.code_point()?,
            'p' | 'P' => self.category(letter)?,
            _ if "^$\\.*+?()[]{}|/".contains(letter) => self.literal(letter),
            _ => return Err(format!("`\\{letter}`")),
        }
        Ok(())
    }

    /// What follows `\u`: four digits, or any number in braces.
    fn code_point(&mut self) -> Result<(), String> {
        let braced = self.rest.next_if_eq(&'{').is_some();
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_hexdigit) {
            digits.push(digit);
            if (!braced && digits.len() == 4) || digits.len() > 6 {
                break;
            }
        }
        let complete =
            if braced { self.rest.next_if_eq(&'}').is_some() } else { digits.len() == 4 };
        let letter = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
        match letter {
            Some(letter) if complete => {
                self.literal(letter);
                Ok(())
            }
            _ => Err(String::from("`\\u` without a character's number")),
        }
    }

    /// What follows `\p`: a general category such as `{L}` or `{Lu}`.
    fn category(&mut self, letter: char) -> Result<(), String> {
        let name: String = self.rest.by_ref().take_while(|letter| *letter != '}').collect();
        let name = name.strip_prefix('{').unwrap_or_default();
        let mut letters = name.bytes();
        let known = letters.next().is_some_and(|first| first.is_ascii_uppercase())
            && letters.next().is_none_or(|second| second.is_ascii_lowercase())
            && letters.next().is_none();
        if !known {
            return Err(String::from("`\\p` without a general category"));
        }
        self.push(format_args!("\\{letter}{{{name}}}"));
        Ok(())
    }

    fn push(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a text does not fail.
        let _ = self.out.write_fmt(text);
    }

    /// A character that stands for itself.
    fn literal(&mut self, letter: char) {
        if letter.is_ascii_alphanumeric() {
            self.out.push(letter);
        } else {
            self.push(format_args!("\\u{{{:x}}}", u32::from(letter)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::compile;

    #[test]
    fn what_both_kinds_of_engine_know_is_taken() {
        for (pattern, found, not_found) in [
            ("^[A-Z]{2}\\d{4}$", "AB1234", "AB12345"),
            ("^(?:a|b)+?$", "abba", "c"),
            ("^[^\\]\\-x]$", "y", "-"),
            ("^[[&&~~]$", "&", "a"),
            ("\\bcat\\b", "a cat.", "cats"),
            ("^\\p{Lu}\\p{Ll}+$", "Žofie", "žofie"),
            ("^\\u0041\\u{1f600}$", "A😀", "A"),
            ("^.$", "x", "\n"),
            ("^\\s$", "\u{feff}", "\u{85}"),
            ("\\/", "a/b", "ab"),
            ("^\\w+$", "abc_1", "ž"),
        ] {
            let regex = compile(pattern).unwrap();
            assert!(regex.is_match(found), "{pattern} on {found}");
            assert!(!regex.is_match(not_found), "{pattern} on {not_found}");
        }
    }

    #[test]
    fn what_only_some_engines_know_is_refused() {
        for pattern in [
            "(?i)a",
            "(?=a)",
            "(?<n>a)",
            "(a)\\1",
            "\\A",
            "\\z",
            "\\x41",
            "a{",
            "a{,3}",
            "}",
            "]",
            "[a",
            "\\",
            "[[:alpha:]]x]",
            "\\p{Greek}",
            "\\pL",
            "(",
            "*",
            "a**",
            "^*",
            "a{1}{2}",
            "[\\d-z]",
            "[a-\\d]",
            "[\\b]",
            "\\u12",
            "\\u{110000}",
            "\\ud800",
            "\\B",
        ] {
            assert!(compile(pattern).is_err(), "{pattern}");
        }
        assert!(compile("(a{1000}){1000}").is_err());
        assert!(compile(&"(".repeat(900)).is_err());
        assert!(compile(&"a".repeat(2_000)).is_err());
    }

    #[test]
    fn patterns_that_explode_elsewhere_are_linear() {
        let regex = compile("^(a+)+$").unwrap();
        assert!(!regex.is_match(&("a".repeat(1_000_000) + "b")));
    }
}
