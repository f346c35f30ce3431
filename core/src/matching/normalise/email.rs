//! E-mail addresses: one spelling for each mailbox, and what the parts say.

use compact_str::CompactString;

use super::email_providers as providers;
use super::fold::readable;

/// Bytes before the `@`, as SMTP has it (RFC 5321, 4.5.3.1.1).
const LONGEST_USER: usize = 64;
/// Bytes of a part of a domain between dots (RFC 1035, 2.3.4).
const LONGEST_LABEL: usize = 63;
/// Bytes behind the `@`, as SMTP has it (RFC 5321, 4.5.3.1.2).
const LONGEST_DOMAIN: usize = 255;

/// A mailbox in its canonical spelling.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email {
    key: CompactString,
    at: u16,
    organisation: Option<(u16, u16)>,
    role: bool,
}

impl Email {
    /// Reads one address: bare, `mailto:`, or with a display name (`Ann <ann@example.org>`). `None` if no mail
    /// could be sent there.
    pub fn read(text: &str) -> Option<Self> {
        let Mailbox { user, domain, provider } = Mailbox::read(text)?;
        let suffix = providers::public_suffix(&domain);
        let owned = domain.get(..domain.len() - suffix.len() - 1)?;
        let word = owned.rfind('.').map_or(0, |dot| dot + 1);
        let is_free = owned.get(word..).is_some_and(providers::is_free);
        // A user part and a domain have at most 320 bytes in all.
        let place = |within_domain: usize| u16::try_from(user.len() + 1 + within_domain).ok();
        let organisation = if is_free { None } else { place(word).zip(place(owned.len())) };
        let key = key_of(&user, provider.map_or(&*domain, |provider| provider.domain));
        let role = providers::is_role(&user);
        Some(Self { key, at: u16::try_from(user.len()).ok()?, organisation, role })
    }

    /// The canonical address: equal for two spellings of one mailbox. A domain beyond ASCII is in its ASCII form.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What stands before the `@`, in lower case and without tag.
    pub fn user(&self) -> &str {
        self.key.get(..usize::from(self.at)).unwrap_or_default()
    }

    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.key.get(usize::from(self.at) + 1..).unwrap_or_default()
    }

    /// The word of the domain that its owner chose (`acme` of `mail.acme.co.uk`); `None` at providers where
    /// anybody has a mailbox.
    pub fn organisation(&self) -> Option<&str> {
        let (start, end) = self.organisation?;
        self.key.get(usize::from(start)..usize::from(end))
    }

    /// Whether the user part names a role (`info`, `sales`), so that several people read the mailbox.
    pub fn is_role(&self) -> bool {
        self.role
    }
}

/// The canonical spelling of an address: letter case, tags (`+news`), what the provider ignores (dots at Gmail)
/// and other names of the provider's domain do not count. `None` if no mail could be sent there.
///
/// ```
/// use frontdesk::matching::normalise::email_key;
///
/// assert_eq!(email_key("Ann.Lee+news@GoogleMail.com").as_deref(), Some("annlee@gmail.com"));
/// assert_eq!(email_key("Ann Lee <ann.lee@example.org>").as_deref(), Some("ann.lee@example.org"));
/// assert_eq!(email_key("ann at example"), None);
/// ```
pub fn email_key(text: &str) -> Option<CompactString> {
    let Mailbox { user, domain, provider } = Mailbox::read(text)?;
    Some(key_of(&user, provider.map_or(&*domain, |provider| provider.domain)))
}

/// The addresses of a cell that may hold several, in their order.
pub fn emails(cell: &str) -> impl Iterator<Item = Email> {
    readable(cell)
        .split(|letter: char| {
            matches!(letter, ' ' | ';' | ',' | '|' | '/' | '\t' | '\n' | '\r' | '\u{a0}')
        })
        .filter(|piece| piece.len() > 2 && piece.as_bytes().contains(&b'@'))
        .filter_map(Email::read)
}

/// Where mail goes, before other names of the provider's domain are made one.
struct Mailbox {
    user: CompactString,
    domain: CompactString,
    provider: Option<&'static providers::Provider>,
}

impl Mailbox {
    fn read(text: &str) -> Option<Self> {
        let (user, domain) = bare(readable(text)).rsplit_once('@')?;
        let domain = canonical_domain(domain)?;
        let provider = providers::of(&domain);
        let user = canonical_user(user, provider.map_or("", |provider| provider.ignored))?;
        Some(Self { user, domain, provider })
    }
}

fn key_of(user: &str, domain: &str) -> CompactString {
    let mut key = CompactString::with_capacity(user.len() + 1 + domain.len());
    key.push_str(user);
    key.push('@');
    key.push_str(domain);
    key
}

/// The address without display name, scheme and brackets.
fn bare(text: &str) -> &str {
    let address = text
        .rsplit_once('<')
        .map_or(text, |(_, behind)| behind.split('>').next().unwrap_or_default());
    let address = address.trim();
    let address = match address.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => {
            address.get(7..).unwrap_or_default()
        }
        _ => address,
    };
    address
        .trim_matches(|letter: char| letter.is_whitespace() || "<>()[]{}\"'.,;:".contains(letter))
}

fn canonical_domain(domain: &str) -> Option<CompactString> {
    let mut canonical = if domain.is_ascii() {
        CompactString::new(domain)
    } else {
        CompactString::new(idna::domain_to_ascii(domain).ok()?)
    };
    canonical.make_ascii_lowercase();
    is_domain(canonical.as_bytes()).then_some(canonical)
}

/// Whether the bytes are two or more labels of letters, digits and inner hyphens, the last of them a name.
fn is_domain(domain: &[u8]) -> bool {
    let (mut labels, mut length, mut letters, mut last) = (1, 0, 0, b'-');
    for &byte in domain {
        match byte {
            b'.' if length > 0 && last != b'-' => (labels, length, letters) = (labels + 1, 0, 0),
            b'a'..=b'z' => (length, letters) = (length + 1, letters + 1),
            b'0'..=b'9' => length += 1,
            b'-' if length > 0 => length += 1,
            _ => return false,
        }
        if length > LONGEST_LABEL {
            return false;
        }
        last = byte;
    }
    labels >= 2 && length >= 2 && letters > 0 && last != b'-' && domain.len() <= LONGEST_DOMAIN
}

/// The user part in lower case, without quotes, tag and what the provider ignores.
fn canonical_user(user: &str, ignored: &str) -> Option<CompactString> {
    let user = user.trim_matches('"');
    let user = match user.find('+') {
        Some(plus) if plus > 0 => user.get(..plus)?,
        _ => user,
    };
    let is_wrong = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "(),:;<>[]\\\"@".contains(letter)
    };
    let mut canonical = if user.is_ascii() {
        let is_wrong = user.bytes().any(|byte| {
            !byte.is_ascii_graphic()
                || matches!(
                    byte,
                    b'(' | b')'
                        | b','
                        | b':'
                        | b';'
                        | b'<'
                        | b'>'
                        | b'['
                        | b']'
                        | b'\\'
                        | b'"'
                        | b'@'
                )
        });
        (!is_wrong).then(|| CompactString::new(user))?
    } else {
        (!user.contains(is_wrong)).then(|| CompactString::from(user.to_lowercase()))?
    };
    canonical.make_ascii_lowercase();
    if !ignored.is_empty() {
        canonical.retain(|letter| !ignored.contains(letter));
    }
    (!canonical.is_empty() && canonical.len() <= LONGEST_USER).then_some(canonical)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_mailbox() {
        for (text, key) in [
            ("ann@example.org", "ann@example.org"),
            (" ANN@Example.ORG. ", "ann@example.org"),
            ("Ann Lee <ann+shop@example.org>", "ann@example.org"),
            ("mailto:ann@example.org", "ann@example.org"),
            ("a.n.n@gmail.com", "ann@gmail.com"),
            ("a.n.n+x+y@googlemail.com", "ann@gmail.com"),
            ("a.n.n@example.org", "a.n.n@example.org"),
            ("ann-lee@pm.me", "annlee@proton.me"),
            ("ann@ya.ru", "ann@yandex.ru"),
            ("ann@bücher.example", "ann@xn--bcher-kva.example"),
            ("ИВАН@почта.рф", "иван@xn--80a1acny.xn--p1ai"),
            ("\"ann\"@example.org", "ann@example.org"),
            ("+420777@example.org", "+420777@example.org"),
        ] {
            assert_eq!(email_key(text).as_deref(), Some(key), "{text}");
        }
        for text in [
            "",
            "@",
            "ann",
            "ann@",
            "@example.org",
            "ann@example",
            "ann lee@example.org",
            "ann@-example.org",
            "ann@1.2.3.4",
            "ann@exa mple.org",
            "ann@example..org",
            "...@gmail.com",
            &format!("{}@example.org", "a".repeat(65)),
            &"a@".repeat(1 << 19),
        ] {
            assert_eq!(email_key(text), None, "{text:.40}");
        }
    }

    #[test]
    fn parts() {
        let email = Email::read("Sales@mail.acme-group.co.uk").unwrap();
        assert_eq!((email.user(), email.domain()), ("sales", "mail.acme-group.co.uk"));
        assert_eq!(email.organisation(), Some("acme-group"));
        assert!(email.is_role());
        let private = Email::read("ann@seznam.cz").unwrap();
        assert_eq!(private.organisation(), None);
        assert!(!private.is_role());
        let found: Vec<_> =
            emails("Ann <ann@a.org>; bob@b.org, x | carl@c.org").map(|email| email.key).collect();
        assert_eq!(found, ["ann@a.org", "bob@b.org", "carl@c.org"]);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "\\PC{0,20}@\\PC{0,20}|[a-zA-Z.+\"-]{0,9}@(gmail|ya|me|Büch)[.](com|ru)") {
            if let Some(key) = email_key(&text) {
                prop_assert_eq!(email_key(&key), Some(key));
            }
            for email in emails(&text) {
                let _ = (email.organisation().map(str::len), email.domain().len());
            }
        }
    }
}
