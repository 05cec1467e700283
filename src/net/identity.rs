//! The host's certificate and its key: made once for a record, so that the codes stay valid.

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};

/// What stands in a certificate that this program makes.
const NAME: &str = "rundbord";

/// Both in DER; the key is PKCS #8 and secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    pub certificate: Vec<u8>,
    pub key: Vec<u8>,
}

/// The system gives no chance, or the library refuses.
#[derive(Debug, thiserror::Error)]
#[error("no certificate could be made: {reason}")]
pub struct NoIdentity {
    pub reason: String,
}

impl Identity {
    /// A certificate that signs itself and names nobody: guests know it by its fingerprint.
    pub fn make() -> Result<Self, NoIdentity> {
        let failed = |error: rcgen::Error| NoIdentity { reason: error.to_string() };
        let mut params = CertificateParams::new(vec![NAME.to_owned()]).map_err(failed)?;
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, NAME);
        let key = KeyPair::generate().map_err(failed)?;
        let certificate = params.self_signed(&key).map_err(failed)?;
        Ok(Self { certificate: certificate.der().to_vec(), key: key.serialize_der() })
    }
}

/// Whether a certificate (in DER) looks like one of this program's. Anybody can make one that does: it says who is met by
/// mistake, and nothing of whom to trust.
pub fn is_ours(certificate: &[u8]) -> bool {
    certificate.windows(NAME.len()).any(|part| part == NAME.as_bytes())
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(…)")
    }
}
