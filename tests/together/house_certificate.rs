//! A door with the house's own certificate: the code still says whom to trust.

use std::fs;
use std::process::Stdio;

use rcgen::{CertificateParams, KeyPair};
use rundbord::net::identity::{Identity, is_ours};

use crate::host::{Host, PROGRAMME, free_port, program};
use crate::table::Table;

/// The certificate of a house and its key, in DER.
fn of_a_house() -> (Vec<u8>, Vec<u8>) {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["moede.kommune.dk".to_owned()]).unwrap();
    (params.self_signed(&key).unwrap().der().to_vec(), key.serialize_der())
}

/// As PEM files are written (RFC 7468).
fn pem(label: &str, der: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in der.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            let sign = char::from(SIGNS[(bits >> (18 - 6 * place) & 63) as usize]);
            text.push(if place <= three.len() { sign } else { '=' });
        }
    }
    let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

#[test]
fn a_certificate_serves_with_its_own_key_and_no_other() {
    let ((certificate, key), (_, other)) = (of_a_house(), of_a_house());
    let [shown, own, strange] =
        [pem("CERTIFICATE", &certificate), pem("PRIVATE KEY", &key), pem("PRIVATE KEY", &other)];
    let identity = Identity::read(shown.as_bytes(), own.as_bytes()).unwrap();
    assert_eq!((&identity.certificate, &identity.key), (&certificate, &key));
    assert!(!is_ours(&identity.certificate) && is_ours(&Identity::make().unwrap().certificate));
    assert!(Identity::read(shown.as_bytes(), strange.as_bytes()).is_err());
    assert!(Identity::read(own.as_bytes(), shown.as_bytes()).is_err());
    assert!(Identity::read(b"", b"").is_err());
}

#[test]
fn tables_come_in_by_their_codes_to_a_door_with_the_houses_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = of_a_house();
    let files = [("house.pem", pem("CERTIFICATE", &certificate)), ("house.key", pem("PRIVATE KEY", &key))];
    let [certificate_at, key_at] = files.map(|(name, text)| {
        fs::write(folder.path().join(name), text).unwrap();
        folder.path().join(name).display().to_string()
    });
    let at = folder.path().join("host");
    let mut host = Host::with(&at, free_port(), &["--cert", &certificate_at, "--key", &key_at]);
    let (port, code) = (host.port, host.code(4));
    let mut table = Table::join(&folder.path().join("four"), Some(&code), port);
    table.note("med husets certifikat");
    table.finish();
    host.say("/quit");
    host.wait();
    // The next time without: the codes on the cards hold, and so does the certificate.
    let again = Host::start(&at, port);
    assert_eq!(again.code(4), code);
    drop(again);

    let other = program(&at)
        .args(["run", PROGRAMME, "--lang", "da", "--plain", "--host", &format!("127.0.0.1:{port}")])
        .args(["--cert", &certificate_at, "--key", &certificate_at])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8(other.stderr).unwrap();
    assert!(!other.status.success() && said.contains("Døren kan ikke åbnes."), "{said}");
}
