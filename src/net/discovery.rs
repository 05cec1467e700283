//! Meetings that announce themselves on the local network (mDNS), so that nobody has to type an address. It is never
//! needed: guest networks keep it from their guests, and some systems ask the person first.
//!
//! What is announced is an address and the fingerprint that stands in every code of the meeting; it names nobody, and
//! whom to trust is still decided by the certificate.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use mdns_sd::{IfKind, ResolvedService, ServiceDaemon, ServiceEvent, ServiceInfo};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::sync::code::Fingerprint;

const SERVICE: &str = "_rundbord._tcp.local.";
/// The property that holds the fingerprint.
const FINGERPRINT: &str = "fp";
/// Meetings that may be heard before somebody listens.
const QUEUE: usize = 64;

/// The system lets nobody announce or listen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no discovery: {reason}")]
pub struct NoDiscovery {
    pub reason: String,
}

impl From<mdns_sd::Error> for NoDiscovery {
    fn from(error: mdns_sd::Error) -> Self {
        Self { reason: error.to_string() }
    }
}

/// A meeting that is announced. Dropping it withdraws it.
pub struct Announced {
    daemon: ServiceDaemon,
    name: String,
}

impl Announced {
    /// Announces the door that is open at `address`, on the networks that lead to it.
    pub fn begin(address: SocketAddr, fingerprint: Fingerprint) -> Result<Self, NoDiscovery> {
        let daemon = ServiceDaemon::new()?;
        let everywhere = address.ip().is_unspecified();
        daemon.disable_interface(IfKind::All)?;
        daemon.enable_interface(if everywhere { IfKind::IPv4 } else { IfKind::Addr(address.ip()) })?;
        let fingerprint = fingerprint.to_string();
        let name = format!("rundbord-{fingerprint}");
        let machine = format!("{name}.local.");
        let told = HashMap::from([(FINGERPRINT.to_owned(), fingerprint)]);
        let places = if everywhere { String::new() } else { address.ip().to_string() };
        let mut service = ServiceInfo::new(SERVICE, &name, &machine, places.as_str(), address.port(), told)?;
        if everywhere {
            service = service.enable_addr_auto();
        }
        let name = service.get_fullname().to_owned();
        daemon.register(service)?;
        Ok(Self { daemon, name })
    }
}

impl Drop for Announced {
    fn drop(&mut self) {
        // Who does not hear that it is withdrawn finds a closed door.
        let _ = self.daemon.unregister(&self.name);
        let _ = self.daemon.shutdown();
    }
}

/// A meeting that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// As [`Fingerprint`] is written; what is announced may be anything.
    fingerprint: String,
    /// Where its door is, in the order in which it is best tried.
    pub places: Vec<SocketAddr>,
}

impl Meeting {
    pub fn is_of(&self, fingerprint: Fingerprint) -> bool {
        self.fingerprint == fingerprint.to_string()
    }

    fn of(service: &ResolvedService) -> Self {
        let mut places: Vec<Ipv4Addr> = service.get_addresses_v4().into_iter().collect();
        // A machine's own address of the cable or the Wi-Fi before what it keeps for itself.
        places.sort_by_key(|place| (place.is_loopback(), place.is_link_local(), *place));
        Self {
            fingerprint: service.get_property_val_str(FINGERPRINT).unwrap_or_default().to_owned(),
            places: places.into_iter().map(|place| SocketAddr::new(IpAddr::V4(place), service.get_port())).collect(),
        }
    }
}

/// Listens for meetings until it is dropped.
pub struct Listening {
    daemon: ServiceDaemon,
    heard: mpsc::Receiver<Meeting>,
}

impl Listening {
    pub fn begin() -> Result<Self, NoDiscovery> {
        let daemon = ServiceDaemon::new()?;
        daemon.disable_interface(IfKind::IPv6)?;
        let events = daemon.browse(SERVICE)?;
        let (to, heard) = mpsc::channel(QUEUE);
        spawn_blocking(move || {
            // Ends when the daemon does.
            while let Ok(event) = events.recv() {
                if let ServiceEvent::ServiceResolved(service) = event
                    && to.blocking_send(Meeting::of(&service)).is_err()
                {
                    return;
                }
            }
        });
        Ok(Self { daemon, heard })
    }

    /// The next one, which may be one that was heard before; for ever where there is none.
    pub async fn next(&mut self) -> Meeting {
        match self.heard.recv().await {
            Some(meeting) => meeting,
            None => std::future::pending().await,
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.daemon.shutdown();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use crate::net::discovery::{Announced, Listening, Meeting};
    use crate::sync::bytes::Certificate;
    use crate::sync::code::Fingerprint;

    async fn find(fingerprint: Fingerprint, patience: u64) -> Option<Meeting> {
        let mut listening = Listening::begin().unwrap();
        let found = async {
            loop {
                let meeting = listening.next().await;
                if meeting.is_of(fingerprint) {
                    return meeting;
                }
            }
        };
        timeout(Duration::from_secs(patience), found).await.ok()
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_meeting_is_found_by_its_fingerprint_while_its_door_is_open() {
        let [ours, other] = [1, 2].map(|byte| Fingerprint::of(Certificate([byte; 32])));
        let door = "127.0.0.1:4747".parse().unwrap();
        let announced = Announced::begin(door, ours).unwrap();
        assert_eq!(find(ours, 30).await.unwrap().places, [door]);
        assert_eq!(find(other, 1).await, None);
        drop(announced);
        assert_eq!(find(ours, 2).await, None);
    }
}
