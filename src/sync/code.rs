//! The code of an invitation: five groups of four signs that hold a secret, a part of the host's fingerprint and a check.
//!
//! 31 signs (A–Z and 2–9 without O, I and L; 0 and 1 are not used) make 99 bits of twenty:
//!
//! - 40 bits of secret. They can only be guessed by asking the host, which answers ten wrong tries a second over all
//!   and one a second to an address (see `throttle`): with twenty invitations open, half the codes are tried
//!   after about 85 years.
//! - 54 bits of fingerprint. An impostor must make a certificate with the same ones. Each attempt costs 2^16 hashes in
//!   a row, so 70 bits of work, about 1,900 years on a graphics card of 2·10^10 hashes a second, between the making of
//!   the certificate and the meeting. A listener learns nothing from the wire: the secret goes only to the one whose
//!   certificate has the fingerprint.
//! - 5 bits of check, so that one mistyped sign is told as such (31 times of 32) and no host is asked.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::sync::bytes::{Certificate, Secret};

const SIGNS: &[u8; 31] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 20;
const FINGERPRINT_BITS: u32 = 54;
const CHECK_BITS: u32 = 5;
/// How many hashes one look at a certificate costs.
const STRETCH: u32 = 1 << 16;

/// The first 54 bits of the stretched hash of a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// Takes some hundredths of a second on purpose.
    pub fn of(certificate: Certificate) -> Self {
        let mut hash: [u8; 32] =
            Sha256::new_with_prefix(b"rundbord code 1\0").chain_update(certificate.0).finalize().into();
        for _ in 1..STRETCH {
            hash = Sha256::digest(hash).into();
        }
        let first = hash[..8].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        Self(first >> (64 - FINGERPRINT_BITS))
    }
}

impl fmt::Display for Fingerprint {
    /// Fourteen hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:014x}", self.0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    pub fingerprint: Fingerprint,
    pub secret: Secret,
}

/// Why a text is no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Signs that are in no code, such as 0 or O.
    #[error("{found:?} stands in no code")]
    Sign { found: char },
    #[error("{found} signs instead of {LENGTH}")]
    Length { found: usize },
    /// Something is mistyped.
    #[error("the check does not agree")]
    Check,
}

impl Code {
    fn check(&self) -> u128 {
        let hash = Sha256::new_with_prefix(b"rundbord check 1\0")
            .chain_update(self.fingerprint.0.to_be_bytes())
            .chain_update(self.secret.0)
            .finalize();
        u128::from(hash[0] >> (8 - CHECK_BITS))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secret = self.secret.0.iter().fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
        let mut value = (secret << FINGERPRINT_BITS | u128::from(self.fingerprint.0)) << CHECK_BITS | self.check();
        let mut signs = [0u8; LENGTH];
        for sign in signs.iter_mut().rev() {
            // The remainder is below 31.
            *sign = SIGNS[usize::try_from(value % 31).unwrap_or_default()];
            value /= 31;
        }
        for (place, sign) in signs.iter().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*sign))?;
        }
        Ok(())
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// Reads a code however it is grouped and in whatever case.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut value = 0u128;
        let mut length = 0usize;
        for sign in text.chars().filter(|sign| !sign.is_whitespace() && !"-–—.".contains(*sign)) {
            let upper = sign.to_ascii_uppercase();
            let digit = SIGNS.iter().position(|known| char::from(*known) == upper);
            let digit = digit.ok_or(NotACode::Sign { found: sign })?;
            length += 1;
            if length <= LENGTH {
                value = value * 31 + digit as u128;
            }
        }
        if length != LENGTH {
            return Err(NotACode::Length { found: length });
        }
        let check = value & ((1 << CHECK_BITS) - 1);
        let fingerprint = u64::try_from(value >> CHECK_BITS & ((1 << FINGERPRINT_BITS) - 1)).unwrap_or_default();
        let secret = value >> (CHECK_BITS + FINGERPRINT_BITS);
        if secret >> 40 != 0 {
            return Err(NotACode::Check);
        }
        let mut bytes = [0; 5];
        bytes.copy_from_slice(&secret.to_be_bytes()[11..]);
        let code = Self { fingerprint: Fingerprint(fingerprint), secret: Secret(bytes) };
        if code.check() == check { Ok(code) } else { Err(NotACode::Check) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use crate::sync::bytes::{Certificate, Secret};
    use crate::sync::code::{Code, FINGERPRINT_BITS, Fingerprint, NotACode};

    proptest! {
        #[test]
        fn every_code_reads_back_in_any_case_and_grouping(secret in any::<[u8; 5]>(), fingerprint in any::<u64>()) {
            let fingerprint = Fingerprint(fingerprint >> (64 - FINGERPRINT_BITS));
            let code = Code { fingerprint, secret: Secret(secret) };
            let text = code.to_string();
            prop_assert_eq!(text.len(), 24);
            prop_assert!(text.chars().all(|sign| !"01OIL".contains(sign)), "{}", text);
            prop_assert_eq!(text.parse(), Ok(code));
            prop_assert_eq!(text.to_lowercase().replace('-', " ").parse(), Ok(code));
        }

        #[test]
        fn hostile_texts_are_no_codes(text in "\\PC*") {
            // Twenty signs by chance are a code once in 2^5 and more; nothing else is.
            prop_assert!(text.parse::<Code>().is_err() || text.len() >= 20);
        }
    }

    #[test]
    fn what_is_wrong_with_a_code_is_told() {
        assert_eq!("ABCO".parse::<Code>(), Err(NotACode::Sign { found: 'O' }));
        assert_eq!("ABCD".parse::<Code>(), Err(NotACode::Length { found: 4 }));
    }

    #[test]
    fn another_certificate_has_another_fingerprint() {
        let of = |byte| Fingerprint::of(Certificate([byte; 32]));
        assert!(of(1) == of(1) && of(1) != of(2));
    }
}
