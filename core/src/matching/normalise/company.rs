//! Companies: what they are called, without their legal forms.

use compact_str::CompactString;

use super::words_key;

/// The folded words of a company's name without legal forms and noise (`Acme, s.r.o.` is `acme`). If nothing else
/// is in it, the words stay. `None` if there are none.
pub fn company_key(text: &str) -> Option<CompactString> {
    let key = words_key(text);
    (!key.is_empty()).then_some(key)
}
