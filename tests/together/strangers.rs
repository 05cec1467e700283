//! Strangers at the door: wrong codes, borrowed seats, garbage; who sits inside notices nothing.

use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use rundbord::domain::contribution::{ContributionEvent, Place};
use rundbord::domain::event::{Body, Event, How};
use rundbord::domain::id::{AuthorId, ContributionId, EntryId, TableNumber};
use rundbord::domain::number::{Mark, Number};
use rundbord::domain::timeline::event::TimelineEvent;
use rundbord::net::dialler::{Line, dial};
use rundbord::net::pin::{Pin, client};
use rundbord::record::body;
use rundbord::record::bytes::RecordId;
use rundbord::record::frontier::Frontier;
use rundbord::record::pen::{DeviceSecret, Pen, Series};
use rundbord::sync::bytes::{Nonce, Secret, greeting};
use rundbord::sync::code::Code;
use rundbord::sync::message::{Message, Reason, VERSION};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::host::{DEADLINE, Host, free_port, notes};
use crate::table::Table;

fn host(folder: &Path) -> Host {
    let folder = folder.join("host");
    std::fs::create_dir_all(&folder).unwrap();
    Host::start(&folder, free_port())
}

/// A device that follows no rule but those it is made to follow.
pub struct Stranger {
    pub line: Line,
    pen: Pen,
}

impl Stranger {
    pub async fn at(port: u16, code: Code, device: u8) -> (Self, RecordId, Nonce) {
        let mut line = dial(&format!("127.0.0.1:{port}"), Pin::Code(code.fingerprint)).await.unwrap();
        let Some(Message::Door { record, nonce, .. }) = line.inbox.recv().await else { panic!("no door") };
        let pen = Pen::new(&DeviceSecret([device; 32]), Series { record, mark: [1; 16] }, [1; 32]);
        (Self { line, pen }, record, nonce)
    }

    async fn greet(&mut self, record: RecordId, nonce: Nonce, secret: Option<Secret>, version: u32) {
        let author = self.pen.author();
        let proof = self.pen.vouch(&greeting(record, self.line.certificate, nonce, author.id()));
        self.say(Message::Hello { version, author, secret, proof, term: None, time: None }).await;
    }

    pub async fn say(&mut self, message: Message) {
        self.line.outbox.send(message).await.unwrap();
    }

    /// Why the host ends the conversation.
    async fn refusal(&mut self) -> Reason {
        loop {
            match timeout(DEADLINE, self.line.inbox.recv()).await.unwrap() {
                Some(Message::Refused(reason)) => return reason,
                Some(_) => {}
                None => panic!("ended without a word"),
            }
        }
    }

    /// Sits down with a good code.
    async fn seated(port: u16, code: Code, device: u8) -> Self {
        let (mut stranger, record, nonce) = Self::at(port, code, device).await;
        stranger.greet(record, nonce, Some(code.secret), VERSION).await;
        while !matches!(stranger.line.inbox.recv().await, Some(Message::Frontier(_))) {}
        stranger
    }

    async fn write(&mut self, event: Event) {
        let at = "2022-04-07T15:00:00Z".parse().unwrap();
        let json = body::encode(&Body { at, how: How::Do, of: None, events: vec![event] }).unwrap();
        let entry = self.pen.write(json);
        self.say(Message::Entries { authors: Vec::new(), entries: vec![entry] }).await;
    }
}

fn note(table: u16, mark: &str) -> Event {
    let number = Number { mark: Mark(mark.into()), n: 1 };
    let place = Place { table: TableNumber(table), theme: "kvalitet".into(), question: None };
    Event::Contribution(ContributionEvent::Written {
        number,
        place,
        kind: None,
        text: "indsmuglet".into(),
        after: None,
    })
}

/// What a device that tries the `n`th code hears. `known`: the certificate, as it would be to one who tries in earnest.
async fn guess(port: u16, known: Pin, device: u8, n: u32) -> Reason {
    guess_with(port, known, DeviceSecret([device; 32]), n).await
}

async fn guess_with(port: u16, known: Pin, device: DeviceSecret, n: u32) -> Reason {
    let mut line = dial(&format!("127.0.0.1:{port}"), known).await.unwrap();
    let Some(Message::Door { record, nonce, .. }) = line.inbox.recv().await else { panic!("no door") };
    let pen = Pen::new(&device, Series { record, mark: [2; 16] }, [1; 32]);
    let mut stranger = Stranger { line, pen };
    let mut guess = [0; 5];
    guess[..4].copy_from_slice(&n.to_be_bytes());
    stranger.greet(record, nonce, Some(Secret(guess)), VERSION).await;
    stranger.refusal().await
}

#[test]
fn a_thousand_wrong_codes_are_slowed_down_and_a_table_inside_writes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = host(folder.path());
    let code: Code = host.code(4).parse().unwrap();
    let mut inside = Table::join(&folder.path().join("inside"), Some(&host.code(4)), host.port);
    inside.note("før");
    Runtime::new().unwrap().block_on(async {
        let known = Pin::Known(Stranger::at(host.port, code, 1).await.0.line.certificate);
        let (mut looked_at, begun) = (0, Instant::now());
        for n in 0..1000u32 {
            match guess(host.port, known, 3, n).await {
                Reason::WrongCode => looked_at += 1,
                Reason::TooManyTries { seconds } => assert!((1..=10).contains(&seconds)),
                other => panic!("{other:?}"),
            }
        }
        // The first few, and one a second.
        let most = begun.elapsed().as_secs() + 5;
        assert!(looked_at <= most, "{looked_at} of 1000 guesses were looked at, and not {most}");
    });
    host.say("/koder");
    host.hear("1000 forkerte koder fra 127.0.0.1");
    inside.note("efter");
    inside.finish();
    assert_eq!(notes(&host.close()).len(), 2);
}

#[test]
fn a_right_code_is_in_within_seconds_while_somebody_guesses_as_ever_new_machines_on_many_lines() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(folder.path());
    let code: Code = host.code(4).parse().unwrap();
    let runtime = Runtime::new().unwrap();
    let known = Pin::Known(runtime.block_on(Stranger::at(host.port, code, 1)).0.line.certificate);
    let tries = Arc::new(AtomicU32::new(1));
    let looked_at = Arc::new(AtomicU32::new(0));
    for _ in 0..8 {
        let (port, tries, looked_at) = (host.port, tries.clone(), looked_at.clone());
        runtime.spawn(async move {
            loop {
                let n = tries.fetch_add(1, Ordering::Relaxed);
                let mut device = [7; 32];
                device[..4].copy_from_slice(&n.to_be_bytes());
                if guess_with(port, known, DeviceSecret(device), n).await == Reason::WrongCode {
                    looked_at.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
    }
    // It is under way.
    let begun = Instant::now();
    while tries.load(Ordering::Relaxed) < 100 {
        std::thread::yield_now();
    }
    let came = Instant::now();
    let mut right = Table::join(&folder.path().join("right"), Some(&host.code(4)), host.port);
    right.note("inde");
    let waited = came.elapsed();
    let most = u32::try_from(begun.elapsed().as_secs()).unwrap() + 5;
    runtime.shutdown_background();
    assert!(waited.as_secs() < 10, "in after {waited:?}");
    let looked_at = looked_at.load(Ordering::Relaxed);
    assert!(looked_at <= most, "{looked_at} guesses were looked at, and not {most}");
    right.finish();
    assert_eq!(notes(&host.close()).len(), 1);
}

#[test]
fn a_right_code_beside_wrong_ones_waits_and_comes_in_and_the_facilitator_is_told_how_many_were_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = host(folder.path());
    let code: Code = host.code(4).parse().unwrap();
    let shown = Runtime::new().unwrap().block_on(async {
        let known = Pin::Known(Stranger::at(host.port, code, 1).await.0.line.certificate);
        let (mut looked_at, mut device) = (0, 10);
        for shown in 1.. {
            device += 1;
            match guess(host.port, known, device, looked_at).await {
                Reason::WrongCode => looked_at += 1,
                // Somebody waits there for seconds, in which a program can begin.
                Reason::TooManyTries { .. } => return shown,
                other => panic!("{other:?}"),
            }
        }
        unreachable!("the door slows everybody")
    });
    let mut late = Table::join(&folder.path().join("late"), Some(&host.code(4)), host.port);
    let told = late.hear_complaint("forkerte koder");
    assert!(told.contains("sekunder") && told.contains("af sig selv"), "{told}");
    late.note("inde");
    host.hear_complaint("1 forkert kode fra 127.0.0.1");
    let told = host.hear_complaint("4 forkerte koder fra 127.0.0.1");
    assert!(told.contains("Døren bremser dem"), "{told}");
    host.say("/koder");
    host.hear(&format!("{shown} forkerte koder fra 127.0.0.1"));
    late.finish();
    assert_eq!(notes(&host.close()).len(), 1);
}

#[test]
fn a_seat_at_one_table_is_good_for_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(folder.path());
    let code: Code = host.code(4).parse().unwrap();
    Runtime::new().unwrap().block_on(async {
        let smuggled = [note(5, "4"), note(4, "5"), note(4, ""), Event::Timeline(TimelineEvent::Ended)];
        for (device, event) in (10..).zip(smuggled) {
            let mut stranger = Stranger::seated(host.port, code, device).await;
            stranger.write(event).await;
            assert!(matches!(stranger.refusal().await, Reason::NotYours { .. }));
        }
        let told = host.hear_complaint("forsøgte noget, dens kode ikke giver lov til");
        assert!(told.contains("Bord 4"), "{told}");
        // The key of another device's seat is not held by who names it.
        let (mut stranger, record, nonce) = Stranger::at(host.port, code, 20).await;
        let other = Pen::new(&DeviceSecret([10; 32]), Series { record, mark: [1; 16] }, [1; 32]);
        let proof = stranger.pen.vouch(&greeting(record, stranger.line.certificate, nonce, other.id()));
        stranger
            .say(Message::Hello {
                version: VERSION,
                author: other.author(),
                secret: None,
                proof,
                term: None,
                time: None,
            })
            .await;
        assert_eq!(stranger.refusal().await, Reason::BadProof);
        // An entry of another's series, even a good one, is not this seat's to bring.
        let mut stranger = Stranger::seated(host.port, code, 21).await;
        stranger.pen = other;
        stranger.write(note(4, "4")).await;
        assert!(matches!(stranger.refusal().await, Reason::NotYours { .. }));
    });
    assert_eq!(notes(&host.close()), []);
}

#[test]
fn nothing_is_said_beforehand_of_what_a_collator_will_write() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(folder.path());
    let [table, group]: [Code; 2] = [host.code(4), host.code_of("collator")].map(|code| code.parse().unwrap());
    Runtime::new().unwrap().block_on(async {
        let mut collator = Stranger::seated(host.port, group, 30).await;
        collator.say(Message::Frontier(Frontier::default())).await;
        let mut stranger = Stranger::seated(host.port, table, 31).await;
        let contribution = ContributionId(EntryId { author: collator.pen.id(), number: 1 });
        stranger.write(Event::Contribution(ContributionEvent::Withdrawn { contribution, unsaid: true })).await;
        assert!(matches!(stranger.refusal().await, Reason::NotYours { .. }));
    });
    assert_eq!(notes(&host.close()), []);
}

#[test]
fn a_scribe_cannot_drive_the_order_of_the_record_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut host = host(folder.path());
    let (code, fifth): (Code, String) = (host.code(4).parse().unwrap(), host.code(5));
    Runtime::new().unwrap().block_on(async {
        for (device, lamport) in [(40, u64::MAX - 1), (41, 1 << 33), (42, (1 << 32) - 100), (43, 1 << 21)] {
            let mut stranger = Stranger::seated(host.port, code, device).await;
            stranger.pen.see(lamport);
            stranger.write(note(4, "4")).await;
            assert!(matches!(stranger.refusal().await, Reason::DoesNotFollow { .. }), "{lamport}");
        }
    });
    // What the facilitator writes afterwards is taken by every copy, and by the record itself when it is read again.
    let mut inside = Table::join(&folder.path().join("inside"), Some(&fifth), host.port);
    host.say("/næste");
    inside.ask("/tid", "Velkomst");
    inside.note("efter");
    inside.finish();
    let host = host.kill_and_restart();
    assert_eq!(notes(&host.close()).len(), 1);
}

#[test]
fn garbage_half_frames_and_endless_frontiers_end_with_their_sender() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(folder.path());
    let code: Code = host.code(4).parse().unwrap();
    let mut inside = Table::join(&folder.path().join("inside"), Some(&host.code(5)), host.port);
    inside.note("før");
    // Not even TLS.
    for bytes in [&b"GET / HTTP/1.1\r\n\r\n"[..], &[0xff; 4096], &[]] {
        let mut stream = TcpStream::connect(("127.0.0.1", host.port)).unwrap();
        let _ = std::io::Write::write_all(&mut stream, bytes);
    }
    // TLS, and then no frames.
    for bytes in [&[0xff; 64][..], &[0, 0, 0, 5, b'h'], &[0, 0, 0, 2, b'{', b'}'], &[0, 0, 0x0f, 0xff, b'x']] {
        let name = rustls::pki_types::ServerName::try_from("rundbord").unwrap();
        let mut tls = rustls::ClientConnection::new(Arc::new(client()), name).unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", host.port)).unwrap();
        let mut wire = rustls::Stream::new(&mut tls, &mut stream);
        std::io::Write::write_all(&mut wire, bytes).unwrap();
        std::io::Write::flush(&mut wire).unwrap();
    }
    Runtime::new().unwrap().block_on(async {
        let (mut old, record, nonce) = Stranger::at(host.port, code, 30).await;
        old.greet(record, nonce, Some(code.secret), 0).await;
        assert_eq!(old.refusal().await, Reason::Version { here: VERSION });

        let endless = |authors: u32| -> Frontier {
            let author = |n: u32| {
                let mut id = [0; 16];
                id[..4].copy_from_slice(&n.to_be_bytes());
                AuthorId(id)
            };
            (0..authors).map(|n| (author(n), 1)).collect()
        };
        let mut long = Stranger::seated(host.port, code, 31).await;
        long.say(Message::Frontier(endless(5000))).await;
        assert_eq!(long.refusal().await, Reason::TooMuch);
        // A million is more than a frame: the line ends at its first four bytes.
        let mut longer = Stranger::seated(host.port, code, 32).await;
        longer.say(Message::Frontier(endless(1_000_000))).await;
        while timeout(DEADLINE, longer.line.inbox.recv()).await.unwrap().is_some() {}
    });
    inside.note("efter");
    inside.finish();
    assert_eq!(notes(&host.close()).len(), 2);
}
