//! A look around where a machine does not answer: which network this one is on, and whether anybody else is there. The
//! network says nothing of a wall in it, so that some reasons can be told apart and others only be named together.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use if_addrs::{IfAddr, get_if_addrs};
use tokio::net::{TcpStream, UdpSocket};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// A router on the same network answers within this time, if it answers at all.
const SOON: Duration = Duration::from_secs(1);
/// Where routers listen, or say at once that they do not: names, and their own page.
const ROUTERS_PORTS: [u16; 3] = [53, 80, 443];

/// What is seen from here of an address that does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// By which this machine would reach it; nothing where it knows no way.
    pub own: Option<IpAddr>,
    /// Whether both are on one network, without a router between; nothing where that cannot be told.
    pub together: Option<bool>,
    /// Whether somebody answers at the usual places of the network's router.
    pub router: bool,
}

/// Why nobody answers, as far as it can be told from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// This machine is on no network that leads there.
    NoNetwork,
    /// This machine is on another network.
    OtherNetwork { own: IpAddr },
    /// The meeting is heard on this network and its door is not reached: a firewall on its machine, or a network that lets
    /// announcements through and nothing else.
    Announced,
    /// Both are on one network and the router answers: it keeps its guests apart, or a firewall is shut, or nobody has
    /// this address. These three look the same from here.
    OnlyTheRouter,
    /// Nor does anybody else: this machine's own connection, or a firewall on it.
    Nobody,
}

impl Around {
    pub fn silence(self) -> Silence {
        match self {
            Self { own: None, .. } => Silence::NoNetwork,
            Self { own: Some(own), together: Some(false), .. } => Silence::OtherNetwork { own },
            Self { router: true, .. } => Silence::OnlyTheRouter,
            Self { router: false, .. } => Silence::Nobody,
        }
    }
}

/// Looks around for about a second. `place` is the one that does not answer; no packet goes there.
pub async fn look_around(place: SocketAddr) -> Around {
    let own = own_address(place).await;
    let network = own.and_then(network_of);
    let together = match (network, place.ip()) {
        (Some(network), IpAddr::V4(place)) => Some(network.holds(place)),
        _ => None,
    };
    let router = match network {
        Some(network) => anybody(network.usual_routers()).await,
        None => false,
    };
    Around { own, together, router }
}

async fn own_address(place: SocketAddr) -> Option<IpAddr> {
    let any: SocketAddr = if place.is_ipv4() { (Ipv4Addr::UNSPECIFIED, 0).into() } else { "[::]:0".parse().ok()? };
    let asked = UdpSocket::bind(any).await.ok()?;
    asked.connect(place).await.ok()?;
    asked.local_addr().ok().map(|address| address.ip()).filter(|own| !own.is_unspecified())
}

/// An IPv4 network, as one of this machine's addresses is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    own: Ipv4Addr,
    mask: Ipv4Addr,
}

fn network_of(own: IpAddr) -> Option<Network> {
    let IpAddr::V4(own) = own else { return None };
    get_if_addrs().ok()?.into_iter().find_map(|interface| match interface.addr {
        IfAddr::V4(v4) if v4.ip == own => Some(Network { own, mask: v4.netmask }),
        _ => None,
    })
}

impl Network {
    fn holds(self, place: Ipv4Addr) -> bool {
        place.to_bits() & self.mask.to_bits() == self.own.to_bits() & self.mask.to_bits()
    }

    /// By custom a router has the first or the last address of its network.
    fn usual_routers(self) -> Vec<Ipv4Addr> {
        let first = self.own.to_bits() & self.mask.to_bits();
        let last = first | !self.mask.to_bits();
        let usual = [first.saturating_add(1), last.saturating_sub(1)].map(Ipv4Addr::from_bits);
        usual.into_iter().filter(|place| *place != self.own && self.holds(*place)).collect()
    }
}

/// Whether anybody answers; a refusal is an answer.
async fn anybody(places: Vec<Ipv4Addr>) -> bool {
    let mut asked = JoinSet::new();
    for place in places.iter().flat_map(|place| ROUTERS_PORTS.map(|port| (*place, port))) {
        asked.spawn(async move {
            match timeout(SOON, TcpStream::connect(place)).await {
                Ok(Ok(_)) => true,
                Ok(Err(error)) => error.kind() == std::io::ErrorKind::ConnectionRefused,
                Err(_) => false,
            }
        });
    }
    while let Some(answered) = asked.join_next().await {
        if answered.unwrap_or(false) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use crate::net::around::{Around, Network, Silence, look_around};

    #[test]
    fn what_is_seen_around_says_as_much_as_it_can() {
        let own = IpAddr::V4(Ipv4Addr::new(192, 168, 1, 5));
        let around = |own, together, router| Around { own, together, router }.silence();
        assert_eq!(around(None, None, false), Silence::NoNetwork);
        assert_eq!(around(Some(own), Some(false), true), Silence::OtherNetwork { own });
        assert_eq!(around(Some(own), Some(true), true), Silence::OnlyTheRouter);
        assert_eq!(around(Some(own), Some(true), false), Silence::Nobody);
        assert_eq!(around(Some(own), None, false), Silence::Nobody);
    }

    #[test]
    fn a_network_knows_who_is_in_it_and_where_its_router_usually_is() {
        let network = Network { own: Ipv4Addr::new(10, 11, 5, 9), mask: Ipv4Addr::new(255, 255, 252, 0) };
        assert!(network.holds(Ipv4Addr::new(10, 11, 4, 7)) && !network.holds(Ipv4Addr::new(10, 11, 8, 7)));
        assert_eq!(network.usual_routers(), [Ipv4Addr::new(10, 11, 4, 1), Ipv4Addr::new(10, 11, 7, 254)]);
        // Of an address alone, or with a wire of two, there is no router to ask.
        let alone = Network { mask: Ipv4Addr::BROADCAST, ..network };
        assert_eq!(alone.usual_routers(), Vec::<Ipv4Addr>::new());
    }

    #[tokio::test]
    async fn on_this_machine_somebody_is_always_there() {
        let around = look_around("127.0.0.1:9".parse().unwrap()).await;
        assert_eq!(around.own, Some(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        #[cfg(target_os = "linux")]
        assert_eq!(around.silence(), Silence::OnlyTheRouter);
    }
}
