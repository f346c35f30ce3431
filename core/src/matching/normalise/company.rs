//! Companies: what they are called, without their legal forms.

use std::sync::LazyLock;

use compact_str::CompactString;
use foldhash::fast::FixedState;
use hashbrown::HashSet;

use super::fold::{fold, readable, words};

/// The folded words of a company's name without legal forms and with initials joined: `Acme, s.r.o.` and
/// `ACME spol. s r. o.` are `acme`, `A.B. Plumbing Ltd` is `ab plumbing`. Where nothing else is left, the legal form
/// stays. `None` if there is no word.
///
/// ```
/// use frontdesk::matching::normalise::company_key;
///
/// assert_eq!(company_key("ООО «Ромашка»"), company_key("romashka"));
/// assert_eq!(company_key("Müller GmbH & Co. KG").as_deref(), Some("muller"));
/// ```
pub fn company_key(text: &str) -> Option<CompactString> {
    let text = readable(text);
    let folded = if text.is_ascii() { fold(text) } else { fold(&without_attached_forms(text)) };
    let words = joined_initials(&folded);
    let mut rest = words.as_slice();
    let forms = &*FORMS;
    loop {
        let before = rest.len();
        if let [first, after @ ..] = rest
            && !after.is_empty()
            && forms.leading.contains(first.as_str())
        {
            rest = after;
        }
        if let [others @ .., last] = rest
            && !others.is_empty()
            && (forms.closing.contains(last.as_str()) || JOINING.contains(&last.as_str()))
        {
            rest = others;
        }
        for phrase in &forms.phrases {
            rest = without_phrase(rest, phrase);
        }
        if rest.len() == before {
            break;
        }
    }
    let mut key = CompactString::default();
    for word in rest {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    (!key.is_empty()).then_some(key)
}

/// Whether a legal form opens or closes the name.
pub(super) fn has_legal_form(text: &str) -> bool {
    let words = joined_initials(&fold(&without_attached_forms(readable(text))));
    let is = |word: Option<&CompactString>, forms: &HashSet<CompactString, FixedState>| {
        word.is_some_and(|word| word.len() > 1 && forms.contains(word.as_str()))
    };
    is(words.first(), &FORMS.leading) || is(words.last(), &FORMS.closing)
}

/// Forms that may close a name.
const CLOSING: &str = "ab ad ag aktiengesellschaft aps as asa bhd bt bv bvba cbt cie co company corp corporation cv \
    cva cvba dba dd doo dooel eood eg eirl ek ep epe ese esv eurl ev ev gbr gesmbh ggmbh gmbh gp ik inc \
    incorporated jdoo jsc jv kabushikigaisha kda kd kdd kft kg kgaa kk kkt ks lc lda limited limitada limitee llc llp lp ltd \
    ltda mbh mchj ned nl nv nyrt od oe ohg oood ood ou oy oyj partg pc pjsc plc plt pllc pp private pt pte pty public pvt ras \
    rt sa saa sab sae sal saoc saog sapa sapi sarl sas sasu sca scop scrl scs sdn se sgps shpk sia sk sl slu snc soparfi \
    sp spa spj spk spol spolka spoo srl sro ss stgm sti te tbk uab ug unlimited vof vos vzw xk zoo zrt zs \
    ООО ОАО ЗАО ПАО АО ИП НКО ТОО ОсОО ТДВ ТОВ ПП ФОП ПАТ ПрАТ АТ ДП ЧП ОДО УП ЧУП ЗАТ ВАТ ЕООД ООД АД ЕАД ДОО ΑΕ ΕΠΕ ΟΕ ΙΚΕ";

/// Forms that may open a name.
const LEADING: &str = "cv firma firm firmy fop ip jsc llc pt sc sia spolecnost spolka tov the uab \
    ООО ОАО ЗАО ПАО АО ИП НКО ТОО ОсОО ТДВ ТОВ ПП ФОП ПАТ ПрАТ АТ ДП ЧП ОДО УП ЧУП ЗАТ ВАТ ЕТ";

/// Forms written out.
const PHRASES: [&str; 31] = [
    "aktiengesellschaft",
    "akciová společnost",
    "akční spoločnosť",
    "akciová spoločnosť",
    "anonim şirketi",
    "gesellschaft mit beschränkter haftung",
    "komanditní společnost",
    "limited liability company",
    "limited liability partnership",
    "limited şirketi",
    "naamloze vennootschap",
    "besloten vennootschap",
    "public limited company",
    "joint stock company",
    "sa de cv",
    "société anonyme",
    "société à responsabilité limitée",
    "società per azioni",
    "società a responsabilità limitata",
    "sociedad anónima",
    "sociedad limitada",
    "sociedad de responsabilidad limitada",
    "sociedade anônima",
    "společnost s ručením omezeným",
    "spoločnosť s ručením obmedzeným",
    "spółka akcyjna",
    "spółka z ograniczoną odpowiedzialnością",
    "общество с ограниченной ответственностью",
    "акционерное общество",
    "индивидуальный предприниматель",
    "товариство з обмеженою відповідальністю",
];

/// Forms of scripts that write no blanks, or that folding tears apart.
const ATTACHED: [&str; 14] = [
    "株式会社",
    "有限会社",
    "合同会社",
    "(株)",
    "(有)",
    "㈱",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "주식회사",
    "유한회사",
    "(주)",
    "בע\"מ",
    "בע״מ",
];

/// Words that only join a name to its form.
const JOINING: [&str; 9] = ["and", "und", "et", "y", "e", "i", "a", "de", "of"];

struct Forms {
    leading: HashSet<CompactString, FixedState>,
    closing: HashSet<CompactString, FixedState>,
    phrases: Vec<Vec<CompactString>>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| Forms {
    leading: LEADING.split_whitespace().map(fold).collect(),
    closing: CLOSING.split_whitespace().map(fold).collect(),
    phrases: PHRASES.iter().map(|phrase| joined_initials(&fold(phrase))).collect(),
});

fn without_attached_forms(text: &str) -> String {
    let mut text = text.to_owned();
    for form in ATTACHED {
        if text.contains(form) {
            text = text.replace(form, " ");
        }
    }
    text
}

/// The words, with each run of single letters as one word: `s r o` is `sro`.
fn joined_initials(folded: &str) -> Vec<CompactString> {
    let mut joined: Vec<CompactString> = Vec::new();
    let mut joining = false;
    for word in words(folded) {
        let is_initial = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        match joined.last_mut() {
            Some(last) if joining && is_initial => last.push_str(word),
            _ => joined.push(CompactString::new(word)),
        }
        joining = is_initial;
    }
    joined
}

fn without_phrase<'w>(name: &'w [CompactString], phrase: &[CompactString]) -> &'w [CompactString] {
    if name.len() <= phrase.len() {
        return name;
    }
    name.strip_prefix(phrase).or_else(|| name.strip_suffix(phrase)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn legal_forms_of_many_countries() {
        for (text, key) in [
            ("Acme, s.r.o.", "acme"),
            ("ACME spol. s r. o.", "acme"),
            ("Acme a.s.", "acme"),
            ("ACME Sp. z o.o.", "acme"),
            ("Acme Société Anonyme", "acme"),
            ("Acme, S.A. de C.V.", "acme"),
            ("Müller GmbH & Co. KG", "muller"),
            ("The Acme Company, Inc.", "acme"),
            ("Acme Pty. Ltd.", "acme"),
            ("株式会社トヨタ", "toyota"),
            ("Общество с ограниченной ответственностью \"Вектор\"", "vektor"),
            ("ИП Петров", "petrov"),
            ("ТОВ «Ромашка»", "romashka"),
            ("A. B. Plumbing LLC", "ab plumbing"),
            ("S.A.", "sa"),
            ("GmbH", "gmbh"),
            ("Co & Co", "co"),
            ("3M", "3m"),
        ] {
            assert_eq!(company_key(text).as_deref(), Some(key), "{text}");
        }
        assert_eq!(company_key(" -- "), None);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "\\PC{0,30}|((A|b|Acme|ltd|S\\.A\\.|the|ООО|co|de|and|gmbh)[ .,&]{1,2}){0,6}") {
            if let Some(key) = company_key(&text) {
                prop_assert_eq!(company_key(&key), Some(key));
            }
        }
    }
}
