//! External ids, languages, free text and categories.

use std::sync::LazyLock;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::fold::{words, words_key};

/// Letters and digits that a key keeps of an identifier. Longer ones differ within them.
const LONGEST_ID: usize = 256;

/// An identifier of another system: folded letters and digits only, and without leading zeros if all are digits, since
/// spreadsheets drop those. `None` if nothing is left.
///
/// ```
/// use frontdesk::matching::normalise::id_key;
///
/// assert_eq!(id_key("CZ-6991 0123").as_deref(), Some("cz69910123"));
/// assert_eq!(id_key("000123"), id_key("123"));
/// ```
pub fn id_key(text: &str) -> Option<CompactString> {
    let folded = words_key(text);
    let key: CompactString = words(&folded).flat_map(str::chars).take(LONGEST_ID).collect();
    if key.bytes().all(|byte| byte.is_ascii_digit()) {
        let significant = key.trim_start_matches('0');
        let zero = if key.is_empty() { "" } else { "0" };
        let digits = CompactString::new(if significant.is_empty() { zero } else { significant });
        return (!digits.is_empty()).then_some(digits);
    }
    Some(key)
}

/// The language of a tag or a name, as its two letters of ISO 639-1 (`en` for `en-GB`, `eng`, `English`, `английский`);
/// other words folded. `None` if there is no word.
pub fn language_key(text: &str) -> Option<CompactString> {
    let folded = words_key(text);
    let first = folded.split(' ').next().filter(|word| !word.is_empty())?;
    let languages = &*LANGUAGES;
    let known = languages.get(folded.as_str()).or_else(|| languages.get(first));
    Some(known.map_or(folded.clone(), |code| CompactString::new(code)))
}

/// One of a few values: the folded words. `None` if there is no word.
pub fn category_key(text: &str) -> Option<CompactString> {
    let key = words_key(text);
    (!key.is_empty()).then_some(key)
}

/// A language a line: its two letters, the three of ISO 639-2, its names.
const LANGUAGE_NAMES: &str = "\
ar ara arabic العربية арабский arabisch arabe
be bel belarusian беларуская белорусский
bg bul bulgarian български болгарский
bn ben bengali বাংলা
bs bos bosnian bosanski
ca cat catalan català
cs cze ces czech čeština český česky чешский tschechisch tchèque czeski
da dan danish dansk датский
de ger deu german deutsch немецкий німецька allemand alemán tedesco niemiecki německy němčina
el gre ell greek ελληνικά греческий
en eng english английский англійська englisch anglais inglés inglese angielski anglicky angličtina inglês
es spa spanish español castellano испанский іспанська spanisch espagnol spagnolo hiszpański španělština
et est estonian eesti эстонский
fa per fas persian فارسی farsi
fi fin finnish suomi финский
fr fre fra french français французский французька französisch francés francese francuski francouzština
he heb hebrew עברית иврит
hi hin hindi हिन्दी
hr hrv croatian hrvatski
hu hun hungarian magyar венгерский
hy arm hye armenian հայերեն армянский
id ind indonesian
it ita italian italiano итальянский італійська italienisch italien włoski italština
ja jpn japanese 日本語 японский
ka geo kat georgian ქართული грузинский
kk kaz kazakh қазақ казахский
ko kor korean 한국어 корейский
lt lit lithuanian lietuvių литовский
lv lav latvian latviešu латышский
ms may msa malay
nl dut nld dutch nederlands нидерландский niederländisch
no nor norwegian norsk nb nn норвежский
pl pol polish polski польский польська polnisch polonais polština
pt por portuguese português португальский
ro rum ron romanian română румынский
ru rus russian русский російська russisch russe ruso rosyjski ruština
sk slo slk slovak slovenčina slovensky словацкий
sl slv slovenian slovenščina
sq alb sqi albanian shqip
sr srp serbian српски srpski сербский
sv swe swedish svenska шведский
th tha thai ไทย
tr tur turkish türkçe турецкий
uk ukr ukrainian українська украинский ukrajinština ukraiński ukrainisch ua
uz uzb uzbek узбекский
vi vie vietnamese việt вьетнамский
zh chi zho chinese 中文 汉语 китайский chinesisch";

static LANGUAGES: LazyLock<HashMap<CompactString, &'static str, FixedState>> =
    LazyLock::new(|| {
        let mut languages = HashMap::default();
        for line in LANGUAGE_NAMES.lines() {
            let code = line.split(' ').next().unwrap_or_default();
            for name in line.split(' ') {
                languages.entry(words_key(name)).or_insert(code);
            }
        }
        languages
    });

/// Whether the text is the tag or the name of a language.
pub(super) fn is_language(text: &str) -> bool {
    let folded = words_key(text);
    folded.split(' ').next().is_some_and(|word| LANGUAGES.contains_key(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn languages_by_tag_and_name() {
        for text in ["en", "EN", "en-GB", "en_US", "eng", "English", "Английский", "anglicky"]
        {
            assert_eq!(language_key(text).as_deref(), Some("en"), "{text}");
        }
        assert_eq!(language_key("Čeština").as_deref(), Some("cs"));
        assert_eq!(language_key("中文").as_deref(), Some("zh"));
        assert_eq!(language_key("Klingon").as_deref(), Some("klingon"));
        assert_eq!(language_key("?"), None);
    }

    #[test]
    fn ids_and_categories() {
        assert_eq!(id_key("  0000 "), id_key("0"));
        assert_eq!(id_key("00A1").as_deref(), Some("00a1"));
        assert_eq!(id_key("--"), None);
        assert_eq!(category_key(" Very  Important! ").as_deref(), Some("very important"));
        assert_eq!(category_key(""), None);
        assert!(is_language("de-AT") && !is_language("x"));
    }

    proptest! {
        #[test]
        fn keys_are_their_own_keys(text in "\\PC{0,30}|[0-9a-zA-Z -]{0,20}") {
            for key in [id_key, language_key, category_key] {
                if let Some(value) = key(&text) {
                    prop_assert_eq!(key(&value), Some(value));
                }
            }
        }
    }
}
