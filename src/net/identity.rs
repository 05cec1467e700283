//! The host's certificate and its key: made once for a record, so that the codes stay valid.

use std::sync::Arc;

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

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

    /// The house's own, both in PEM; the key in PKCS #8. Guests know it by its fingerprint all the same, whoever signed it,
    /// so that of a chain the first certificate is enough.
    pub fn read(certificate: &[u8], key: &[u8]) -> Result<Self, NoIdentity> {
        let failed = |error: pem::Error| NoIdentity { reason: error.to_string() };
        let certificate = CertificateDer::from_pem_slice(certificate).map_err(failed)?;
        let key = PrivatePkcs8KeyDer::from_pem_slice(key).map_err(failed)?;
        let identity = Self { certificate: certificate.to_vec(), key: key.secret_pkcs8_der().to_vec() };
        // Whether one belongs to the other is told now, and not when the first table knocks.
        config(&identity).map_err(|error| NoIdentity { reason: error.to_string() })?;
        Ok(identity)
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

/// TLS 1.3 as a host with this certificate speaks it.
pub fn config(identity: &Identity) -> Result<ServerConfig, rustls::Error> {
    let certificate = CertificateDer::from(identity.certificate.clone());
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(identity.key.clone()));
    ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(vec![certificate], key))
}
