//! The listener: takes connections, makes each handshake in a task of its own, and hands on what is said.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::net::identity::{Identity, config};
use crate::net::line::{Ear, QUEUE, Trust, hold};
use crate::sync::address::Address;
use crate::sync::links::LinkId;
use crate::sync::message::{Message, Reason};
use crate::sync::vetting::{Vetted, Vetting};

/// A handshake takes no longer.
const HANDSHAKE: Duration = Duration::from_secs(5);
/// Connections that are held at once; the ones beyond wait at the door.
const MOST: usize = 2048;
/// So many entries are looked at in a thread beside the one that does the rest: it takes longer than to wake that one.
const BATCH: usize = 4;
/// Messages that may wait for the host over all connections.
const WAITING: usize = 256;

/// What comes through the door.
#[derive(Debug)]
pub enum Heard {
    /// Somebody is there; what is put into `outbox` is sent, and dropping it closes the line.
    Opened {
        link: LinkId,
        address: Address,
        outbox: mpsc::Sender<Message>,
    },
    Said {
        link: LinkId,
        said: Result<Vetted, Reason>,
    },
    Closed {
        link: LinkId,
    },
}

/// Why the door cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    #[error("{address}: {source}")]
    Address { address: SocketAddr, source: std::io::Error },
    #[error("the certificate cannot be used: {reason}")]
    Identity { reason: String },
}

/// An open door. Dropping it closes it; who is inside stays.
#[derive(Debug)]
pub struct Listener {
    address: SocketAddr,
    accepting: JoinHandle<()>,
}

impl Listener {
    /// Listens at `address`; what is said arrives at the receiver.
    pub async fn open(address: SocketAddr, identity: &Identity) -> Result<(Self, mpsc::Receiver<Heard>), ListenError> {
        let refused = |source| ListenError::Address { address, source };
        let acceptor = TlsAcceptor::from(Arc::new(
            config(identity).map_err(|error| ListenError::Identity { reason: error.to_string() })?,
        ));
        let door = TcpListener::bind(address).await.map_err(refused)?;
        let bound = door.local_addr().map_err(refused)?;
        let (to, heard) = mpsc::channel(WAITING);
        let accepting = tokio::spawn(accept(door, acceptor, to));
        Ok((Self { address: bound, accepting }, heard))
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

#[expect(clippy::disallowed_methods, reason = "nothing tells when there is room for a connection again")]
async fn accept(door: TcpListener, acceptor: TlsAcceptor, to: mpsc::Sender<Heard>) {
    let room = Arc::new(Semaphore::new(MOST));
    let mut last = 0;
    loop {
        // The semaphore is never closed.
        let Ok(place) = room.clone().acquire_owned().await else { return };
        let Ok((stream, from)) = door.accept().await else {
            // Out of file descriptors, or the guest was gone at once.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        last += 1;
        let (link, acceptor, to) = (LinkId(last), acceptor.clone(), to.clone());
        tokio::spawn(async move {
            // A note is small and wanted at once.
            let _ = stream.set_nodelay(true);
            if let Ok(Ok(stream)) = timeout(HANDSHAKE, acceptor.accept(stream)).await {
                serve(link, caller(from.ip()), stream, to).await;
            }
            drop(place);
        });
    }
}

async fn serve(
    link: LinkId,
    address: Address,
    stream: tokio_rustls::server::TlsStream<tokio::net::TcpStream>,
    to: mpsc::Sender<Heard>,
) {
    let (outbox, outgoing) = mpsc::channel(QUEUE);
    if to.send(Heard::Opened { link, address, outbox }).await.is_err() {
        return;
    }
    let ear = Guest { link, vetting: Vetting::default(), to: to.clone() };
    hold(stream, Trust::Stranger, ear, outgoing).await;
    // Nobody to tell is nobody who wants to know.
    let _ = to.send(Heard::Closed { link }).await;
}

/// What one guest says. A note is looked at where it is read, and what comes at once in a thread of its own.
struct Guest {
    link: LinkId,
    vetting: Vetting,
    to: mpsc::Sender<Heard>,
}

impl Ear for Guest {
    async fn hear(&mut self, messages: Vec<Message>) -> bool {
        let said = if messages.iter().map(Message::entries).sum::<usize>() < BATCH {
            self.vetting.look_at_all(messages)
        } else {
            let mut vetting = std::mem::take(&mut self.vetting);
            let looking = spawn_blocking(move || (vetting.look_at_all(messages), vetting));
            let Ok((said, vetting)) = looking.await else { return false };
            self.vetting = vetting;
            said
        };
        for said in said {
            if self.to.send(Heard::Said { link: self.link, said }).await.is_err() {
                return false;
            }
        }
        true
    }
}

fn caller(address: IpAddr) -> Address {
    Address(match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().octets(),
        IpAddr::V6(address) => address.octets(),
    })
}
