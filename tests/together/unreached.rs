//! A machine that does not come in is told which of the reasons it is: each with a real socket that behaves so.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use rundbord::net::identity::Identity;
use rundbord::record::bytes::RecordId;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::sync::bytes::{Certificate, Nonce, Secret, greeting};
use rundbord::sync::code::{Code, Fingerprint};
use rundbord::sync::frame::{decode, encode};
use rundbord::sync::message::{Message, VERSION};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::host::{Host, free_port, program};
use crate::strangers::Stranger;
use crate::table::Table;

/// What a machine is told that does not come in: the error stream. It leaves with the network's exit code.
fn refusal(code: &str, address: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut join: Command = program(folder.path());
    join.args(["join", code, "--lang", "da", "--plain", "--address", address]).stdin(Stdio::null());
    let output = join.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(4), "{said}");
    said
}

fn refusal_at(address: SocketAddr) -> String {
    refusal(&code(&Identity::make().unwrap()), &address.to_string())
}

fn code(identity: &Identity) -> String {
    let fingerprint = Fingerprint::of(Certificate::of(&identity.certificate));
    Code { fingerprint, secret: Secret([7; 5]) }.to_string()
}

/// A door behind which `behave` is done with everybody who comes.
fn door(behave: impl Fn(TcpStream) + Send + Sync + 'static) -> SocketAddr {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = door.local_addr().unwrap();
    let behave = Arc::new(behave);
    std::thread::spawn(move || {
        for stream in door.incoming().flatten() {
            let behave = behave.clone();
            std::thread::spawn(move || behave(stream));
        }
    });
    address
}

/// A door with TLS, as far as whoever comes goes through with it.
fn tls_door(identity: &Identity, behave: impl Fn(Tls) + Send + Sync + 'static) -> SocketAddr {
    let certificate = CertificateDer::from(identity.certificate.clone());
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(identity.key.clone()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key);
    let config = Arc::new(config.unwrap());
    door(move |stream| behave(StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream)))
}

type Tls = StreamOwned<ServerConnection, TcpStream>;

fn say(stream: &mut Tls, message: &Message) {
    let _ = stream.write_all(&encode(message));
    let _ = stream.flush();
}

fn first_word(version: u32, time: DateTime<Utc>) -> Message {
    Message::Door { version, record: RecordId([7; 16]), nonce: Nonce([1; 32]), time: Some(time) }
}

/// Until the other side is gone.
fn listen(stream: &mut impl Read) {
    let _ = stream.read_to_end(&mut Vec::new());
}

fn now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

#[test]
fn a_closed_door_and_a_name_that_is_none_are_told_apart() {
    let closed = SocketAddr::from(([127, 0, 0, 1], free_port()));
    assert!(refusal_at(closed).contains("Maskinen er der, men programmet er lukket, eller døren er"));
    let code = code(&Identity::make().unwrap());
    assert!(refusal(&code, "findes-ikke.invalid:4747").contains("Adressen findes ikke"));
}

/// Nothing is sent back, as where a firewall drops what comes: the place where calls wait is full and nobody takes one.
#[cfg(target_os = "linux")]
#[test]
fn silence_is_told_with_what_can_be_seen_around() {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = door.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(300)) {
        waiting.push(stream);
        assert!(waiting.len() < 10_000, "nobody takes these calls, and yet they get through");
    }
    let said = refusal_at(address);
    assert!(said.contains(&format!("Ingen svarer på {address}")), "{said}");
    // On this machine's own network somebody always answers.
    assert!(said.contains("holder gæstenettet maskinerne adskilt") && said.contains("en firewall er lukket"), "{said}");
    assert!(said.contains("rundbord nettest"), "{said}");
}

#[test]
fn what_answers_and_is_no_rundbord_is_told_by_how_it_speaks() {
    let portal = door(|mut stream| {
        let _ = stream.read(&mut [0; 512]);
        let _ = stream.write_all(b"HTTP/1.1 302 Found\r\nLocation: http://login.wifi/\r\nContent-Length: 0\r\n\r\n");
        listen(&mut stream);
    });
    let said = refusal_at(portal);
    assert!(said.contains("er ikke rundbord") && said.contains("gæstenettets login-side"), "{said}");

    // A TLS alert: "protocol version".
    let old = door(|mut stream| {
        let _ = stream.read(&mut [0; 512]);
        let _ = stream.write_all(&[21, 3, 3, 0, 2, 2, 70]);
        listen(&mut stream);
    });
    let said = refusal_at(old);
    assert!(said.contains("krypterer på en anden måde"), "{said}");

    let mut params = CertificateParams::new(vec!["proxy.kommune.dk".to_owned()]).unwrap();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Kommunens proxy");
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap().der().to_vec();
    let proxy = Identity { certificate, key: key.serialize_der() };
    let said = refusal_at(tls_door(&proxy, |mut stream| listen(&mut stream)));
    assert!(said.contains("et certifikat, rundbord ikke har lavet"), "{said}");

    let identity = Identity::make().unwrap();
    let other_words = tls_door(&identity, |mut stream| {
        say(&mut stream, &Message::Bye);
        listen(&mut stream);
    });
    let said = refusal(&code(&identity), &other_words.to_string());
    assert!(said.contains("siger noget andet end rundbord"), "{said}");
}

#[test]
fn who_takes_the_call_and_says_nothing_or_hangs_up_is_told_apart() {
    let said = refusal_at(door(|mut stream| listen(&mut stream)));
    assert!(said.contains("tager imod forbindelsen og siger intet"), "{said}");
    let said = refusal_at(door(drop));
    assert!(said.contains("blev afbrudt, før mødelederens maskine sagde noget"), "{said}");
}

#[test]
fn another_meetings_code_a_wrong_code_and_one_mistyped_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(folder.path(), free_port());
    let address = format!("127.0.0.1:{}", host.port);
    assert!(refusal(&code(&Identity::make().unwrap()), &address).contains("En anden maskine svarer"));
    let right: Code = host.code(4).parse().unwrap();
    let wrong = Code { secret: Secret([9; 5]), ..right };
    assert!(refusal(&wrong.to_string(), &address).contains("Koden passer ikke til dette møde"));

    // One mistyped sign in 32 makes another code.
    let others = "ABCDEFGHJK".chars().map(|sign| format!("{sign}{}", &host.code(4)[1..]));
    let mistyped = others.into_iter().find(|code| code.parse::<Code>().is_err()).unwrap();
    let other = tempfile::tempdir().unwrap();
    let output = program(other.path()).args(["join", &mistyped, "--lang", "da", "--plain"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && said.contains("Det er ikke en kode"), "{said}");
}

#[test]
fn another_version_is_told_with_the_machine_that_has_to_be_updated() {
    let identity = Identity::make().unwrap();
    for (version, told) in
        [(VERSION + 1, "denne maskine, der skal opdateres"), (VERSION - 1, "mødelederens maskine, der skal opdateres")]
    {
        let address = tls_door(&identity, move |mut stream| {
            say(&mut stream, &first_word(version, now()));
            listen(&mut stream);
        });
        let said = refusal(&code(&identity), &address.to_string());
        assert!(said.contains("en anden udgave af rundbord") && said.contains(told), "{said}");
    }
}

/// Until the guest greets; then it is turned away, so that it ends.
fn turn_away(stream: &mut Tls) {
    let mut length = [0; 4];
    while stream.read_exact(&mut length).is_ok() {
        let mut body = vec![0; u32::from_be_bytes(length) as usize];
        stream.read_exact(&mut body).unwrap();
        if let Message::Hello { time, .. } = decode(&body).unwrap() {
            assert!((time.unwrap() - now()).abs() < TimeDelta::minutes(1), "the guest tells its time as well");
            say(stream, &Message::Refused(rundbord::sync::message::Reason::WrongCode));
            return;
        }
    }
}

#[test]
fn a_clock_that_is_wrong_by_hours_is_told_on_the_guests_side() {
    let identity = Identity::make().unwrap();
    for (ahead, told) in [(TimeDelta::hours(-3), "3 timer foran mødelederens"), (TimeDelta::hours(26), "26 timer bag")]
    {
        let address = tls_door(&identity, move |mut stream| {
            say(&mut stream, &first_word(VERSION, now() + ahead));
            turn_away(&mut stream);
            listen(&mut stream);
        });
        let said = refusal(&code(&identity), &address.to_string());
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn a_clock_that_is_wrong_by_hours_is_told_on_the_hosts_side() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = Host::start(folder.path(), free_port());
    let code: Code = host.code(4).parse().unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let (mut late, record, nonce) = Stranger::at(host.port, code, 40).await;
        let pen = Pen::new(&DeviceSecret([40; 32]), Series { record, mark: [1; 16] }, [1; 32]);
        let author = pen.author();
        let proof = pen.vouch(&greeting(record, late.line.certificate, nonce, author.id()));
        let time = Some(now() - TimeDelta::hours(2) - TimeDelta::seconds(30));
        late.say(Message::Hello { version: VERSION, author, secret: Some(code.secret), proof, term: None, time }).await;
        let said = host.hear_complaint("uret på den maskine går");
        assert!(said.contains("Bord 4") && said.contains("2 timer bag"), "{said}");
    });
    // A table whose clock is right hears nothing of it.
    let mut inside = Table::join(&folder.path().join("inside"), Some(&host.code(5)), host.port);
    inside.note("alt i orden");
    let complaints = inside.finish_with_complaints();
    assert!(!complaints.iter().any(|said| said.contains("Uret")), "{complaints:?}");
    host.end_of_lines();
}
