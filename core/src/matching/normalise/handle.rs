//! Names at messengers and networks.

use compact_str::CompactString;

use super::email::email_key;
use super::fold::readable;

/// Where a handle is registered, if the text says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Network {
    /// Facebook and its Messenger.
    Facebook,
    /// Instagram.
    Instagram,
    /// Line.
    Line,
    /// `LinkedIn`.
    LinkedIn,
    /// Signal.
    Signal,
    /// Skype.
    Skype,
    /// Telegram.
    Telegram,
    /// `TikTok`.
    TikTok,
    /// Viber.
    Viber,
    /// `VKontakte`.
    Vk,
    /// `WhatsApp`.
    WhatsApp,
    /// X, formerly Twitter.
    X,
}

/// A name at a messenger, without decoration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle {
    /// The name in lower case, or the digits of a number.
    pub key: CompactString,
    /// The network, where a link or a label names one.
    pub network: Option<Network>,
}

/// Characters that names have at most, with room to spare: the longest have 100.
const LONGEST_HANDLE: usize = 128;

/// What stands before a name: hosts of links, schemes, labels.
static PREFIXES: [(&str, Network); 33] = [
    ("t.me/", Network::Telegram),
    ("telegram.me/", Network::Telegram),
    ("telegram.dog/", Network::Telegram),
    ("tg://resolve?domain=", Network::Telegram),
    ("tg:", Network::Telegram),
    ("telegram:", Network::Telegram),
    ("wa.me/", Network::WhatsApp),
    ("api.whatsapp.com/send?phone=", Network::WhatsApp),
    ("whatsapp://send?phone=", Network::WhatsApp),
    ("whatsapp:", Network::WhatsApp),
    ("viber://chat?number=", Network::Viber),
    ("viber:", Network::Viber),
    ("signal.me/#p/", Network::Signal),
    ("skype:", Network::Skype),
    ("live:", Network::Skype),
    ("facebook.com/profile.php?id=", Network::Facebook),
    ("facebook.com/", Network::Facebook),
    ("fb.com/", Network::Facebook),
    ("fb.me/", Network::Facebook),
    ("m.me/", Network::Facebook),
    ("messenger.com/t/", Network::Facebook),
    ("instagram.com/", Network::Instagram),
    ("instagr.am/", Network::Instagram),
    ("linkedin.com/in/", Network::LinkedIn),
    ("twitter.com/", Network::X),
    ("x.com/", Network::X),
    ("tiktok.com/@", Network::TikTok),
    ("vk.com/", Network::Vk),
    ("m.vk.com/", Network::Vk),
    ("line.me/ti/p/~", Network::Line),
    ("line.me/", Network::Line),
    ("instagram:", Network::Instagram),
    ("vk:", Network::Vk),
];

impl Handle {
    /// Reads `@name`, a link (`t.me/name`, `https://wa.me/420777123456`), a label with a name, or the bare name.
    /// `None` if the text is no such name, but several words.
    pub fn read(text: &str) -> Option<Self> {
        let mut lower = CompactString::new(readable(text).trim());
        if lower.len() > LONGEST_HANDLE * 2 {
            return None;
        }
        if lower.is_ascii() {
            lower.make_ascii_lowercase();
        } else {
            lower = lower.to_lowercase();
        }
        let text = lower.trim_start_matches("https://").trim_start_matches("http://");
        let text = text.trim_start_matches("www.").trim_start_matches("m.facebook.com/");
        let prefix = PREFIXES.iter().find(|(prefix, _)| text.starts_with(prefix));
        let (name, network) = match prefix {
            Some((prefix, network)) => (text.get(prefix.len()..)?, Some(*network)),
            None => (text, None),
        };
        let mut name = name;
        while let Some(rest) =
            name.strip_prefix([' ', '@', '.']).or_else(|| name.strip_prefix("www."))
        {
            name = rest;
        }
        let name = name.split(['?', '/', '#', '&']).next().unwrap_or_default().trim();
        let key = name_or_number(name)?;
        Some(Self { key, network })
    }
}

/// The canonical name at a messenger: `@Ann_Lee` and `https://t.me/ann_lee` are both `ann_lee`.
///
/// ```
/// use frontdesk::matching::normalise::handle_key;
///
/// assert_eq!(handle_key("https://t.me/Ann_Lee").as_deref(), Some("ann_lee"));
/// assert_eq!(handle_key("wa.me/+420 777 123 456").as_deref(), Some("420777123456"));
/// assert_eq!(handle_key("ask Ann"), None);
/// ```
pub fn handle_key(text: &str) -> Option<CompactString> {
    Handle::read(text).map(|handle| handle.key)
}

fn name_or_number(name: &str) -> Option<CompactString> {
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit() || b" +-.()".contains(&byte));
    if is_number {
        let digits: CompactString = name.chars().filter(char::is_ascii_digit).collect();
        return (!digits.is_empty()).then_some(digits);
    }
    if name.contains('@') {
        return email_key(name);
    }
    let is_name = |letter: char| letter.is_alphanumeric() || "_.-".contains(letter);
    let is_right = name.chars().all(is_name)
        && name.contains(char::is_alphanumeric)
        && name.len() <= LONGEST_HANDLE;
    is_right.then(|| CompactString::new(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_labels_and_names() {
        for (text, key, network) in [
            ("@Ann_Lee", "ann_lee", None),
            ("ann_lee", "ann_lee", None),
            ("https://t.me/Ann_Lee?start=1", "ann_lee", Some(Network::Telegram)),
            ("Telegram: @ann_lee", "ann_lee", Some(Network::Telegram)),
            (
                "https://www.linkedin.com/in/ann-lee-12345/",
                "ann-lee-12345",
                Some(Network::LinkedIn),
            ),
            ("https://facebook.com/profile.php?id=1000123", "1000123", Some(Network::Facebook)),
            ("wa.me/420777123456", "420777123456", Some(Network::WhatsApp)),
            ("+420 777 123 456", "420777123456", None),
            ("live:.cid.abc123", "cid.abc123", Some(Network::Skype)),
            ("Ann.Lee+x@googlemail.com", "annlee@gmail.com", None),
            ("ИванПетров", "иванпетров", None),
        ] {
            let handle = Handle { key: key.into(), network };
            assert_eq!(Handle::read(text), Some(handle), "{text}");
        }
        for text in ["", "@", "Ann Lee", "https://t.me/", &"x".repeat(1000)] {
            assert_eq!(handle_key(text), None, "{text:.40}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(text in "\\PC{0,30}|(https://)?(t.me/|vk:|@){0,2}[a-zA-Z_.@:]{0,12}") {
            if let Some(key) = handle_key(&text) {
                prop_assert_eq!(handle_key(&key), Some(key));
            }
        }
    }
}
