//! Where doors are: as people write an address, and as this machine knows its own.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

/// Where the door is opened when nobody says otherwise.
pub const PORT: u16 = 4747;

/// Every address of this machine, at the usual port.
pub fn usual_address() -> SocketAddr {
    SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), PORT)
}

/// "10.11.4.7:4747", "10.11.4.7", ":4747" or "4747"; what is not said is every address of this machine, and 4747.
pub fn read_address(text: &str) -> Option<SocketAddr> {
    let anywhere = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let port = |text: &str| text.parse::<u16>().ok().map(|port| SocketAddr::new(anywhere, port));
    let whole = || text.parse::<SocketAddr>().ok();
    let host = || text.parse::<IpAddr>().ok().map(|address| SocketAddr::new(address, PORT));
    whole().or_else(host).or_else(|| port(text.strip_prefix(':').unwrap_or(text)))
}

/// "10.11.4.7" is "10.11.4.7:4747".
pub fn with_port(address: &str) -> String {
    let port = address.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    if port { address.to_owned() } else { format!("{address}:{}", PORT) }
}

/// The address by which this machine would reach others; no packet is sent.
pub fn own_address() -> IpAddr {
    let asked = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    asked.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |address| address.ip())
}

#[cfg(test)]
mod tests {
    use crate::app::place::read_address;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let read = |text: &str| read_address(text).map(|address| address.to_string());
        assert_eq!(read("10.11.4.7:80"), Some("10.11.4.7:80".into()));
        assert_eq!(read("10.11.4.7"), Some("10.11.4.7:4747".into()));
        assert_eq!(read("5000"), Some("0.0.0.0:5000".into()));
        assert_eq!(read(":5000"), Some("0.0.0.0:5000".into()));
        assert_eq!((read("x"), read("99999")), (None, None));
    }
}
