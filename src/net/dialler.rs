//! The dialler: to the host's door, with the exact reason where it cannot be reached.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use tokio::net::{TcpStream, lookup_host};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::net::line::{QUEUE, Trust, hold};
use crate::net::pin::{Pin, client};
use crate::sync::bytes::Certificate;
use crate::sync::message::Message;

/// How long each of the two steps, connection and handshake, may take.
const STEP: Duration = Duration::from_secs(5);

/// Why there is no conversation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// What answers does not speak this language: a proxy, or another program.
    #[error("no rundbord there: {reason}")]
    NotRundbord { reason: String },
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
    let places = timeout(STEP, lookup_host(address)).await.map_err(|_| DialError::NoSuchAddress)?;
    let places = places.map_err(|_| DialError::NoSuchAddress)?;
    let mut failed = DialError::NoSuchAddress;
    for place in places {
        match timeout(STEP, TcpStream::connect(place)).await {
            Err(_) => failed = DialError::NoAnswer,
            Ok(Err(error)) => {
                failed = match error.kind() {
                    ErrorKind::ConnectionRefused => DialError::Closed,
                    ErrorKind::TimedOut => DialError::NoAnswer,
                    ErrorKind::InvalidInput | ErrorKind::AddrNotAvailable => DialError::NoSuchAddress,
                    _ => DialError::NoWay,
                };
            }
            Ok(Ok(stream)) => return greet(stream, pin).await,
        }
    }
    Err(failed)
}

async fn greet(stream: TcpStream, pin: Pin) -> Result<Line, DialError> {
    // A note is small and wanted at once.
    let _ = stream.set_nodelay(true);
    let local = stream.local_addr().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |address| address.ip());
    let connector = TlsConnector::from(Arc::new(client()));
    let name = ServerName::try_from("rundbord").expect("a name of letters is a name");
    let stream = match timeout(STEP, connector.connect(name, stream)).await {
        Err(_) => return Err(DialError::NoAnswer),
        Ok(Err(error)) => return Err(unlike(&error)),
        Ok(Ok(stream)) => stream,
    };
    let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first).map(|der| Certificate::of(der));
    let certificate = shown.expect("the handshake verified a certificate");
    // Nothing has been sent yet, and nothing is to another host.
    if !spawn_blocking(move || pin.holds(certificate)).await.unwrap_or(false) {
        return Err(DialError::AnotherHost);
    }
    let (outbox, outgoing) = mpsc::channel(QUEUE);
    let (said, inbox) = mpsc::channel(QUEUE);
    tokio::spawn(hold(stream, Trust::Known, said, outgoing));
    Ok(Line { certificate, local, outbox, inbox })
}

fn unlike(error: &std::io::Error) -> DialError {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match tls {
        Some(_) => DialError::NotRundbord { reason: error.to_string() },
        None => DialError::Cut,
    }
}
