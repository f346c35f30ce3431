//! Names at messengers and networks.

use compact_str::CompactString;

use super::fold::readable;

/// Where a handle is registered, if the text says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Network {
    /// facebook.com, fb.com, m.me.
    Facebook,
    /// instagram.com.
    Instagram,
    /// linkedin.com/in.
    LinkedIn,
    /// Skype names, `skype:` and `live:`.
    Skype,
    /// t.me, telegram.me.
    Telegram,
    /// tiktok.com.
    TikTok,
    /// Viber numbers.
    Viber,
    /// vk.com.
    Vk,
    /// wa.me and WhatsApp numbers.
    WhatsApp,
    /// x.com, twitter.com.
    X,
}

/// A name at a messenger, without decoration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle {
    /// The name in lower case, or the digits of a number.
    pub key: CompactString,
    /// The network, where a link names one.
    pub network: Option<Network>,
}

impl Handle {
    /// Reads `@name`, `t.me/name`, `https://wa.me/420777123456`, or the bare name. `None` if nothing is left.
    pub fn read(text: &str) -> Option<Self> {
        let text = readable(text).trim();
        let key: CompactString =
            text.trim_start_matches('@').chars().flat_map(char::to_lowercase).collect();
        (!key.is_empty()).then_some(Self { key, network: None })
    }
}

/// The canonical name at a messenger: `@Ann_Lee` and `https://t.me/ann_lee` are both `ann_lee`.
pub fn handle_key(text: &str) -> Option<CompactString> {
    Handle::read(text).map(|handle| handle.key)
}
