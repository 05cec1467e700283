//! Whom a guest takes for its host: the one whose certificate it knows, whatever name, date or authority stands in it.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, SignatureScheme};

use crate::sync::bytes::Certificate;
use crate::sync::code::Fingerprint;

/// What is known of the host's certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// From an invitation.
    Code(Fingerprint),
    /// From an earlier visit.
    Known(Certificate),
    /// Nothing: for who looks whether the way is free, and says nothing that is worth hearing.
    Unknown,
}

impl Pin {
    /// Whether it is this certificate. For a code it takes a moment of work, so that it is asked after the handshake
    /// and before the first word.
    pub fn holds(self, certificate: Certificate) -> bool {
        match self {
            Self::Code(fingerprint) => Fingerprint::of(certificate) == fingerprint,
            Self::Known(known) => known == certificate,
            Self::Unknown => true,
        }
    }
}

/// TLS 1.3 to whoever holds the key of the certificate that it shows. Whose certificate that is, [`Pin::holds`] says, and
/// nothing may be sent before it has.
pub fn client() -> ClientConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = Arc::new(Shown { provider: provider.clone() });
    ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .expect("ring speaks TLS 1.3")
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth()
}

#[derive(Debug)]
struct Shown {
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Shown {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
