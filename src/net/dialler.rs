//! The dialler: to the host's door, with the exact reason where it cannot be reached.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::net::{TcpStream, lookup_host};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::net::identity::is_ours;
use crate::net::line::{QUEUE, Trust, hold};
use crate::net::pin::{Pin, client};
use crate::sync::bytes::Certificate;
use crate::sync::message::Message;

/// How long each of the two steps, connection and handshake, may take.
const STEP: Duration = Duration::from_secs(5);

/// Why there is no conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DialError {
    /// The name or number means no machine.
    #[error("no such address")]
    NoSuchAddress,
    /// The machine is there and nobody listens: the door is closed.
    #[error("the door is closed")]
    Closed,
    /// The network knows no way there.
    #[error("no way there")]
    NoWay,
    /// Nothing answers: a firewall, or a guest network that keeps its clients apart.
    #[error("no answer")]
    NoAnswer,
    /// Somebody else is at the door: the certificate is not the one of the code.
    #[error("another host")]
    AnotherHost,
    /// Somebody answered and the line broke before a word was said.
    #[error("cut off")]
    Cut,
    /// Somebody takes the call and says nothing.
    #[error("mute")]
    Mute,
    /// What answers does not speak this language: a proxy, or another program.
    #[error("no rundbord there: {0:?}")]
    NotRundbord(Stranger),
}

/// By what it is seen that no rundbord answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stranger {
    /// It speaks in the clear: the login page of a guest network, a proxy, a web server.
    Clear,
    /// It speaks TLS, and not the one of today.
    OtherTls,
    /// Its certificate is none that rundbord makes: a proxy that opens what passes, or a web server.
    OtherCertificate,
    /// Its first word is none.
    OtherWords,
}

/// An open line to the host.
#[derive(Debug)]
pub struct Line {
    /// Of the host that was reached.
    pub certificate: Certificate,
    /// Of this machine, as the host sees it.
    pub local: IpAddr,
    /// Dropping it closes the line.
    pub outbox: mpsc::Sender<Message>,
    /// Ends when the line is dead.
    pub inbox: mpsc::Receiver<Message>,
}

/// Reaches the host at `address` ("10.11.4.7:4747").
pub async fn dial(address: &str, pin: Pin) -> Result<Line, DialError> {
    let mut failed = DialError::NoSuchAddress;
    for place in resolve(address).await? {
        match knock(place).await {
            Ok(stream) => return greet(stream, pin).await,
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// The places that an address means.
pub async fn resolve(address: &str) -> Result<Vec<SocketAddr>, DialError> {
    match timeout(STEP, lookup_host(address)).await {
        Ok(Ok(places)) => Ok(places.collect()),
        Ok(Err(_)) | Err(_) => Err(DialError::NoSuchAddress),
    }
}

/// A connection to one of them, on which nothing is said yet.
pub async fn knock(place: SocketAddr) -> Result<TcpStream, DialError> {
    match timeout(STEP, TcpStream::connect(place)).await {
        Ok(Ok(stream)) => Ok(stream),
        Ok(Err(error)) => Err(match error.kind() {
            ErrorKind::ConnectionRefused => DialError::Closed,
            ErrorKind::TimedOut => DialError::NoAnswer,
            ErrorKind::InvalidInput | ErrorKind::AddrNotAvailable => DialError::NoSuchAddress,
            _ => DialError::NoWay,
        }),
        Err(_) => Err(DialError::NoAnswer),
    }
}

/// TLS over the connection, with the one whose certificate is the right one.
pub async fn greet(stream: TcpStream, pin: Pin) -> Result<Line, DialError> {
    // A note is small and wanted at once.
    let _ = stream.set_nodelay(true);
    let local = stream.local_addr().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |address| address.ip());
    let connector = TlsConnector::from(Arc::new(client()));
    let name = ServerName::try_from("rundbord").expect("a name of letters is a name");
    let stream = match timeout(STEP, connector.connect(name, stream)).await {
        Err(_) => return Err(DialError::Mute),
        Ok(Err(error)) => return Err(unlike(&error)),
        Ok(Ok(stream)) => stream,
    };
    let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
    let der = shown.expect("the handshake verified a certificate");
    let (certificate, is_ours) = (Certificate::of(der), is_ours(der));
    // Nothing has been sent yet, and nothing is to another host.
    if !spawn_blocking(move || pin.holds(certificate)).await.unwrap_or(false) {
        return Err(if is_ours { DialError::AnotherHost } else { DialError::NotRundbord(Stranger::OtherCertificate) });
    }
    let (outbox, outgoing) = mpsc::channel(QUEUE);
    let (said, inbox) = mpsc::channel(QUEUE);
    tokio::spawn(hold(stream, Trust::Known, said, outgoing));
    Ok(Line { certificate, local, outbox, inbox })
}

fn unlike(error: &std::io::Error) -> DialError {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidMessage(_)) => DialError::NotRundbord(Stranger::Clear),
        Some(_) => DialError::NotRundbord(Stranger::OtherTls),
        None => DialError::Cut,
    }
}
