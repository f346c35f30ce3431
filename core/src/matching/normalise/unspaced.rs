//! Names that are written without blanks: in Chinese and Korean, and often in Japanese, the family name stands before the
//! given name, and nothing between them.

/// The two parts of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NameParts<'a> {
    pub(crate) family: &'a str,
    pub(crate) given: &'a str,
}

/// Family names of two letters; all others that are written in one word have one.
const LONG_FAMILY_NAMES: [&str; 32] = [
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙",
    "公孫", "慕容", "令狐", "司徒", "夏侯", "端木", "独孤", "南宫", "西门", "轩辕", "宇文", "长孙",
    "申屠", "남궁", "선우", "황보", "제갈", "독고", "사공", "서문",
];

/// Forms of address behind a name.
const ADDRESSES: [&str; 8] = ["先生", "女士", "小姐", "太太", "さん", "様", "씨", "님"];

/// The parts of a name of two to four letters, Chinese or Korean throughout; `None` for any other text. A name of four
/// without a long family name is read as Japanese: two and two.
pub(crate) fn parts_of_name(text: &str) -> Option<NameParts<'_>> {
    let text = text.trim();
    if text.is_ascii() {
        return None;
    }
    let name =
        ADDRESSES.iter().find_map(|address| text.strip_suffix(address)).unwrap_or(text).trim_end();
    let letters = name.chars().take(5).count();
    if !(2..=4).contains(&letters) || !is_unspaced(name) {
        return None;
    }
    let is_long = letters > 2 && LONG_FAMILY_NAMES.iter().any(|long| name.starts_with(long));
    let letters_of_family = if is_long || letters == 4 { 2 } else { 1 };
    let (at, _) = name.char_indices().nth(letters_of_family)?;
    let (family, given) = name.split_at_checked(at)?;
    Some(NameParts { family, given })
}

/// Whether a text is Chinese or Korean throughout.
pub(crate) fn is_unspaced(text: &str) -> bool {
    !text.is_ascii() && (text.chars().all(is_han) || text.chars().all(is_hangul))
}

/// Chinese characters of the basic block and the repetition mark.
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '々')
}

/// Korean syllables.
fn is_hangul(letter: char) -> bool {
    matches!(letter, '\u{AC00}'..='\u{D7A3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        parts_of_name(text).map(|parts| (parts.family, parts.given))
    }

    #[test]
    fn family_names_stand_first() {
        assert_eq!(parts("王小明"), Some(("王", "小明")));
        assert_eq!(parts(" 王明先生"), Some(("王", "明")));
        assert_eq!(parts("欧阳娜娜"), Some(("欧阳", "娜娜")));
        assert_eq!(parts("渡辺陽一"), Some(("渡辺", "陽一")));
        assert_eq!(parts("최건우"), Some(("최", "건우")));
        assert_eq!(parts("남궁민"), Some(("남궁", "민")));
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["", "王", "Wang", "王 小明", "王小明王小明", "王Ming", "ゆい", "さん", "Юлия"]
        {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
