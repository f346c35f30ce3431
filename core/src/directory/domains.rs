//! Domains of organisations: who writes from one belongs to it.

use std::collections::BTreeMap;

use compact_str::CompactString;

use crate::definition::DomainRule;
use crate::id::OrganisationKey;
use crate::matching::normalise::Email;

/// Providers where anybody can have an address, by their own sign-up pages as of 2026: who writes from there belongs
/// to nobody because of it.
#[rustfmt::skip] // one domain a line would be pages
const PUBLIC: &[&str] = &[
    "126.com", "163.com", "abv.bg", "aol.com", "bigpond.com", "bk.ru", "bluewin.ch", "bol.com.br", "btinternet.com",
    "centrum.cz", "comcast.net", "duck.com", "email.cz", "fastmail.com", "free.fr", "freemail.hu", "freenet.de",
    "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.co.uk", "hotmail.com",
    "hotmail.de", "hotmail.es", "hotmail.fr", "hotmail.it", "hushmail.com", "icloud.com", "inbox.lv", "inbox.ru",
    "interia.pl", "internet.ru", "laposte.net", "libero.it", "list.ru", "live.com", "live.de", "live.fr", "mac.com",
    "mail.com", "mail.de", "mail.ru", "me.com", "msn.com", "naver.com", "o2.pl", "onet.pl", "op.pl", "orange.fr",
    "outlook.com", "outlook.de", "outlook.es", "outlook.fr", "pm.me", "post.cz", "posteo.de", "proton.me",
    "protonmail.com", "qq.com", "rambler.ru", "rediffmail.com", "rocketmail.com", "sapo.pt", "seznam.cz", "sfr.fr",
    "sina.com", "sohu.com", "t-online.de", "tuta.com", "tutanota.com", "ukr.net", "uol.com.br", "virgilio.it",
    "volny.cz", "wanadoo.fr", "web.de", "wp.pl", "ya.ru", "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk",
    "yahoo.com", "yahoo.com.br", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yandex.by", "yandex.com",
    "yandex.kz", "yandex.ru", "yandex.ua", "ymail.com", "zoho.com",
];

/// The organisation of each domain. A rule for the domains under one begins with a dot.
#[derive(Debug, Clone, Default)]
pub(crate) struct Domains {
    rules: BTreeMap<CompactString, (OrganisationKey, bool)>,
}

impl Domains {
    pub(crate) fn add(&mut self, organisation: OrganisationKey, rules: &[DomainRule]) {
        for rule in rules {
            self.rules.insert(CompactString::new(&rule.domain), (organisation, rule.forced));
        }
    }

    pub(crate) fn remove(&mut self, rules: &[DomainRule]) {
        for rule in rules {
            self.rules.remove(rule.domain.as_str());
        }
    }

    /// Who has a rule, as it is spelled canonically.
    pub(crate) fn owner(&self, rule: &str) -> Option<OrganisationKey> {
        self.rules.get(rule).map(|(organisation, _)| *organisation)
    }

    /// The organisation of a canonical domain: an exact rule before one for the domains under another, the longest of
    /// those first. Where anybody can have an address, only a forced rule counts.
    pub(crate) fn organisation(&self, domain: &str) -> Option<OrganisationKey> {
        let public = is_public(domain);
        let counts = |rule: &str| {
            let (organisation, forced) = self.rules.get(rule)?;
            (*forced || !public).then_some(*organisation)
        };
        if let Some(organisation) = counts(domain) {
            return Some(organisation);
        }
        let mut rest = domain;
        while let Some(dot) = rest.get(1..).and_then(|rest| rest.find('.')) {
            rest = rest.get(dot + 1..)?;
            if let Some(organisation) = counts(rest) {
                return Some(organisation);
            }
        }
        None
    }
}

/// The canonical form of a rule: `@Example.COM.` becomes `example.com`; `None` where it is no domain.
pub(crate) fn rule_of(text: &str) -> Option<CompactString> {
    let text = text.trim();
    let text = text.strip_prefix('@').unwrap_or(text);
    let (under, domain) = text.strip_prefix('.').map_or((false, text), |domain| (true, domain));
    if domain.contains(['@', '<', '>', ' ']) {
        return None;
    }
    let domain = domain_of(&format!("x@{domain}"))?;
    Some(if under { compact_str::format_compact!(".{domain}") } else { domain })
}

/// The canonical domain of an address: in lower case and ASCII form, as it was written.
pub(crate) fn domain_of(address: &str) -> Option<CompactString> {
    let email = Email::read(address)?;
    let written = address.trim().rsplit_once('@')?.1.trim_end_matches(['.', '>']);
    // A provider has one mailbox under several domains: the key has another domain than was written.
    let mut ascii = CompactString::from(idna::domain_to_ascii(written).ok()?);
    ascii.make_ascii_lowercase();
    (!email.domain().is_empty()).then_some(ascii)
}

/// Whether anybody can have an address of the domain.
pub(crate) fn is_public(domain: &str) -> bool {
    PUBLIC.binary_search(&domain).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domains(rules: &[(u32, &str, bool)]) -> Domains {
        let mut domains = Domains::default();
        for (organisation, domain, forced) in rules {
            let domain = String::from(rule_of(domain).unwrap());
            domains.add(
                OrganisationKey::new(*organisation),
                &[DomainRule { domain, forced: *forced }],
            );
        }
        domains
    }

    fn of(domains: &Domains, address: &str) -> Option<u32> {
        domains.organisation(&domain_of(address)?).map(OrganisationKey::get)
    }

    #[test]
    fn vector_a5() {
        let known = domains(&[
            (0, "example.com", false),
            (1, ".eu.example.com", false),
            (2, "eu.example.com", false),
        ]);
        for (address, organisation) in [
            ("x@example.com", Some(0)),
            ("x@eu.example.com", Some(2)),
            ("x@de.eu.example.com", Some(1)),
            ("x@notexample.com", None),
            ("x@EXAMPLE.COM.", Some(0)),
            ("x@gmail.com", None),
        ] {
            assert_eq!(of(&known, address), organisation, "{address}");
        }
        assert_eq!(of(&domains(&[(0, "gmail.com", false)]), "x@gmail.com"), None);
        assert_eq!(of(&domains(&[(0, "gmail.com", true)]), "x@gmail.com"), Some(0));
        assert_eq!(
            of(&domains(&[(0, "@Bücher.example", false)]), "x@xn--bcher-kva.example"),
            Some(0)
        );
        assert_eq!(
            of(&domains(&[(0, "xn--bcher-kva.example", false)]), "x@BÜCHER.example"),
            Some(0)
        );
    }

    #[test]
    fn the_longest_suffix_counts() {
        let known = domains(&[(0, ".example.com", false), (1, ".b.example.com", false)]);
        assert_eq!(of(&known, "x@a.b.example.com"), Some(1));
        assert_eq!(of(&known, "x@b.example.com"), Some(0));
        assert_eq!(of(&known, "x@example.com"), None);
    }

    #[test]
    fn public_providers_are_sorted() {
        assert!(PUBLIC.is_sorted());
    }

    #[test]
    fn what_is_no_rule() {
        for text in ["", "example", ".", "a b.com", "x@y@z.com", "http://a.com", "*.a.com"] {
            assert_eq!(rule_of(text), None, "{text}");
        }
    }
}
