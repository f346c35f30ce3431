//! E-mail addresses: one spelling for each mailbox, and what the parts say.

use compact_str::CompactString;

use super::email_providers::{self as providers, Provider};
use super::fold::readable;

/// Bytes before the `@`, as SMTP has it (RFC 5321, 4.5.3.1.1).
const LONGEST_USER: usize = 64;
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
        let (user, domain) = bare(readable(text)).rsplit_once('@')?;
        let domain = canonical_domain(domain)?;
        let provider = providers::of(&domain);
        let mut key = canonical_user(user, provider)?;
        let at = key.len();
        let role = providers::is_role(&key);
        key.push('@');
        key.push_str(provider.map_or(&*domain, |provider| provider.domain));
        let organisation =
            if providers::is_free(&domain) { None } else { organisation(&key, at + 1) };
        Some(Self { key, at: u16::try_from(at).ok()?, organisation, role })
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
    Email::read(text).map(|email| email.key)
}

/// The addresses of a cell that may hold several, in their order.
pub fn emails(cell: &str) -> impl Iterator<Item = Email> {
    readable(cell)
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '|' | '/'))
        .filter(|piece| piece.contains('@'))
        .filter_map(Email::read)
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
    let labels_are_right = canonical.split('.').all(|label| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    });
    let (_, last) = canonical.rsplit_once('.')?;
    let last_is_a_name = last.len() >= 2 && !last.bytes().all(|byte| byte.is_ascii_digit());
    (labels_are_right && last_is_a_name && canonical.len() <= LONGEST_DOMAIN).then_some(canonical)
}

fn canonical_user(user: &str, provider: Option<&Provider>) -> Option<CompactString> {
    let user = user.trim_matches('"');
    let without_tag = match user.find('+') {
        Some(plus) if plus > 0 => user.get(..plus)?,
        _ => user,
    };
    let mut canonical = CompactString::with_capacity(without_tag.len());
    for letter in without_tag.chars() {
        if letter.is_whitespace() || letter.is_control() || "(),:;<>[]\\\"@".contains(letter) {
            return None;
        }
        if !provider.is_some_and(|provider| provider.ignored.contains(letter)) {
            canonical.extend(letter.to_lowercase());
        }
    }
    (!canonical.is_empty() && canonical.len() <= LONGEST_USER).then_some(canonical)
}

/// Where the owner's word of the domain lies in the key.
fn organisation(key: &str, domain_start: usize) -> Option<(u16, u16)> {
    let domain = key.get(domain_start..)?;
    let suffix = providers::public_suffix(domain);
    let owned = domain.get(..domain.len().checked_sub(suffix.len() + 1)?)?;
    let start = domain_start + owned.rfind('.').map_or(0, |dot| dot + 1);
    Some((u16::try_from(start).ok()?, u16::try_from(domain_start + owned.len()).ok()?))
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
            let _ = emails(&text).map(|email| (email.organisation().map(str::len), email.domain().len())).count();
        }
    }
}
