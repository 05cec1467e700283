//! Bytes as lower-case hexadecimal text, and back.

/// A text that does not spell the bytes asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not {length} bytes in hexadecimal: {found:?}")]
pub struct NotHex {
    pub length: usize,
    pub found: String,
}

/// Two digits a byte.
pub fn write(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Exactly `N` bytes, or what was found instead.
pub fn read<const N: usize>(text: &str) -> Result<[u8; N], NotHex> {
    let wrong = || NotHex { length: N, found: text.to_owned() };
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return Err(wrong());
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let half = |digit: u8| char::from(digit).to_digit(16).and_then(|half| u8::try_from(half).ok());
        let (Some(high), Some(low)) = (half(pair[0]), half(pair[1])) else { return Err(wrong()) };
        *byte = high << 4 | low;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use crate::record::hex::{read, write};

    #[test]
    fn bytes_read_back_from_their_text() {
        let bytes: [u8; 32] = std::array::from_fn(|place| place as u8 * 7);
        assert_eq!(read(&write(&bytes)), Ok(bytes));
    }

    #[test]
    fn what_does_not_spell_the_bytes_is_refused() {
        for text in ["", "0", "000", "+f0", "+f", "g0", "æ"] {
            assert!(read::<1>(text).is_err(), "{text}");
        }
    }
}
