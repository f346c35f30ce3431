//! Base 64 (RFC 4648, section 4), read strictly.

/// The bytes of a text in base 64 with padding; `None` where it is none. Line ends are passed over.
pub fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut group, mut digits, mut padding) = (0_u32, 0_u32, 0_u32);
    for byte in text.bytes() {
        match byte {
            b'\r' | b'\n' => continue,
            b'=' if digits >= 2 => padding += 1,
            _ if padding > 0 => return None,
            _ => group |= u32::from(digit(byte)?) << (18 - 6 * digits),
        }
        digits += 1;
        if digits == 4 {
            let [_, first, second, third] = group.to_be_bytes();
            let left = match padding {
                0 => &[first, second, third][..],
                1 if third == 0 => &[first, second][..],
                2 if second == 0 && third == 0 => &[first][..],
                _ => return None,
            };
            bytes.extend_from_slice(left);
            if padding == 0 {
                (group, digits) = (0, 0);
            }
        } else if digits > 4 {
            return None;
        }
    }
    (digits == 0 || digits == 4).then_some(bytes)
}

/// Bytes as text in base 64 with padding.
pub fn encode_base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut three = [0; 3];
        for (place, byte) in three.iter_mut().zip(group) {
            *place = *byte;
        }
        let [first, second, third] = three;
        let all = u32::from_be_bytes([0, first, second, third]);
        for place in 0..4 {
            let digit =
                DIGITS.get((all >> (18 - 6 * place) & 63) as usize).copied().unwrap_or(b'=');
            text.push(char::from(if place <= group.len() { digit } else { b'=' }));
        }
    }
    text
}

fn digit(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{decode_base64, encode_base64};

    #[test]
    fn the_vectors_of_the_rfc() {
        for (encoded, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
            ("Zm9v\r\nYmFy", "foobar"),
        ] {
            assert_eq!(decode_base64(encoded).as_deref(), Some(bytes.as_bytes()), "{encoded}");
            assert_eq!(encode_base64(bytes.as_bytes()), encoded.replace("\r\n", ""));
        }
        assert_eq!(decode_base64("//79"), Some(vec![0xff, 0xfe, 0xfd]));
    }

    #[test]
    fn what_is_none_is_refused() {
        for wrong in [
            "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "=", "Zg==Zg==", "Zm 9v", "Zm9v=", "-_79",
            "Zg=a",
        ] {
            assert_eq!(decode_base64(wrong), None, "{wrong}");
        }
    }
}
