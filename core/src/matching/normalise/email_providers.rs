//! What is publicly known of mail providers, role mailboxes and domain suffixes.

/// A provider whose mailboxes have several spellings.
pub(super) struct Provider {
    /// The domain that stands for all of its domains.
    pub(super) domain: &'static str,
    /// Characters of the user part that it ignores.
    pub(super) ignored: &'static str,
    domains: &'static [&'static str],
}

/// Google: dots do not matter (support.google.com/mail/answer/7436150). Proton: dots, hyphens and underscores do
/// not matter (proton.me/support/addresses-and-aliases). Yandex and Apple: one mailbox under several domains.
static PROVIDERS: [Provider; 4] = [
    Provider { domain: "gmail.com", ignored: ".", domains: &["gmail.com", "googlemail.com"] },
    Provider {
        domain: "proton.me",
        ignored: ".-_",
        domains: &["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    },
    Provider {
        domain: "yandex.ru",
        ignored: "",
        domains: &["yandex.ru", "ya.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
    },
    Provider { domain: "icloud.com", ignored: "", domains: &["icloud.com", "me.com", "mac.com"] },
];

/// Providers where anybody has a mailbox, by the word before the public suffix.
#[rustfmt::skip] // one word a line would be pages
static FREE: &[&str] = &[
    "126", "163", "abv", "aim", "alice", "aliceadsl", "aol", "arcor", "atlas", "atlasz", "att",
    "azet", "bellsouth", "bigmir", "bigpond", "bk", "bluewin", "bol", "btinternet", "btopenworld",
    "centrum", "charter", "comcast", "cox", "daum", "email", "fastmail", "free", "freemail",
    "freenet", "gmail", "gmx", "googlemail", "hotmail", "hushmail", "icloud", "ig", "inbox",
    "interia", "internode", "iol", "juno", "laposte", "libero", "list", "live", "mac", "mail", "me",
    "meta", "msn", "nate", "naver", "neuf", "ntlworld", "o2", "onet", "online", "op", "optonline",
    "optusnet", "orange", "outlook", "pm", "poczta", "post", "proton", "protonmail", "qq",
    "rambler", "rediffmail", "rocketmail", "sapo", "seznam", "sfr", "shaw", "sina", "sky", "sohu",
    "sympatico", "t-online", "talktalk", "telenet", "terra", "tin", "tiscali", "tlen", "tutanota",
    "ukr", "uol", "verizon", "virgilio", "virginmedia", "volny", "wanadoo", "web", "wp", "ya",
    "yahoo", "yandex", "yeah", "ymail", "zoho", "zonnet",
];

/// User parts that name a role, in the languages that businesses here write.
#[rustfmt::skip] // one word a line would be pages
static ROLES: &[&str] = &[
    "abuse", "accounting", "accounts", "admin", "administracion", "administrator", "billing",
    "biuro", "booking", "buchhaltung", "bugs", "buh", "careers", "commercial", "compta",
    "comptabilite", "contact", "contacto", "contato", "customerservice", "dispatch", "dpo",
    "einkauf", "enquiries", "fakturace", "feedback", "finance", "hello", "help", "helpdesk",
    "hostmaster", "hr", "info", "infos", "inquiries", "invoice", "invoices", "it", "jobs", "kadry",
    "kancelar", "kontakt", "kundenservice", "legal", "mail", "marketing", "media", "mx",
    "newsletter", "no-reply", "noreply", "obchod", "objednavky", "office", "operations", "order",
    "orders", "partners", "personal", "podpora", "post", "postmaster", "prensa", "press", "privacy",
    "prodej", "purchasing", "recepce", "recepcja", "reception", "rechnung", "reklama",
    "reservations", "root", "sales", "security", "sekretariat", "service", "servis", "shop",
    "sklep", "spam", "sprzedaz", "staff", "support", "team", "tech", "uctarna", "vendas", "ventas",
    "verkauf", "vertrieb", "webmaster", "welcome", "zakaz", "zakupki", "zamowienia",
];

/// Second-level words under which countries register names (`co.uk`, `com.au`).
#[rustfmt::skip] // one word a line would be pages
static SECOND_LEVEL: &[&str] = &[
    "ac", "asso", "biz", "co", "com", "ed", "edu", "firm", "gen", "go", "gob", "gouv", "gov",
    "govt", "gv", "id", "in", "info", "kiev", "kyiv", "ltd", "me", "mil", "msk", "ne", "net", "nhs",
    "nom", "nsw", "or", "org", "pl", "plc", "police", "pp", "presse", "qld", "sch", "school", "spb",
    "tm", "vic", "waw", "web",
];

pub(super) fn of(domain: &str) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| provider.domains.contains(&domain))
}

/// Whether anybody can have a mailbox under the domain whose word before the public suffix this is.
pub(super) fn is_free(word: &str) -> bool {
    FREE.binary_search(&word).is_ok()
}

pub(super) fn is_role(user: &str) -> bool {
    let word = user.trim_end_matches(|letter: char| letter.is_ascii_digit());
    ROLES.binary_search(&word).is_ok()
}

/// The part of a domain that a registry keeps: the last label, or two where countries register under a second.
pub(super) fn public_suffix(domain: &str) -> &str {
    let Some((before, last)) = domain.rsplit_once('.') else { return domain };
    let Some((_, second)) = before.rsplit_once('.') else { return last };
    if last.len() == 2 && SECOND_LEVEL.binary_search(&second).is_ok() {
        domain.get(domain.len() - last.len() - second.len() - 1..).unwrap_or(last)
    } else {
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [FREE, ROLES, SECOND_LEVEL] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn suffixes_of_two_labels() {
        assert_eq!(public_suffix("mail.acme.co.uk"), "co.uk");
        assert_eq!(public_suffix("acme.de"), "de");
        assert_eq!(public_suffix("co.uk"), "uk");
    }
}
