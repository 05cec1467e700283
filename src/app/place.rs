//! Where doors are: as people write an address, and as this machine knows its own.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use crate::app::problem::AppError;

/// Where the door is opened when nobody says otherwise.
pub const PORT: u16 = 4747;

/// Every address of this machine, at the usual port.
pub fn usual_address() -> SocketAddr {
    SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), PORT)
}

/// "10.11.4.7:4747", "10.11.4.7", ":4747" or "4747"; what is not said is every address of this machine, and 4747.
pub fn read_address(text: &str) -> Result<SocketAddr, AppError> {
    let anywhere = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
    let port = |text: &str| text.parse::<u16>().ok().map(|port| SocketAddr::new(anywhere, port));
    let whole = || text.parse::<SocketAddr>().ok();
    let host = || text.parse::<IpAddr>().ok().map(|address| SocketAddr::new(address, PORT));
    let read = whole().or_else(host).or_else(|| port(text.strip_prefix(':').unwrap_or(text)));
    read.ok_or_else(|| {
        let number = text.bytes().all(|byte| byte.is_ascii_digit()).then_some(text);
        match number.or_else(|| port_of(text)) {
            Some(port) if !is_port(port) => AppError::NotAPort { found: port.to_owned() },
            _ => AppError::NotAnAddress { found: text.to_owned() },
        }
    })
}

/// "10.11.4.7" is "10.11.4.7:4747".
pub fn with_port(address: &str) -> Result<String, AppError> {
    if let Ok(ip) = address.parse::<IpAddr>() {
        return Ok(SocketAddr::new(ip, PORT).to_string());
    }
    match port_of(address) {
        None => Ok(format!("{}:{PORT}", address.trim_end_matches(':'))),
        Some(port) if is_port(port) => Ok(address.to_owned()),
        Some(port) => Err(AppError::NotAPort { found: port.to_owned() }),
    }
}

/// What stands in the place of the port, if anything does: "[::1]" has colons and none.
fn port_of(address: &str) -> Option<&str> {
    let (_, port) = address.rsplit_once(':')?;
    Some(port).filter(|port| !port.is_empty() && !port.ends_with(']'))
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok_and(|port| port > 0)
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
    use crate::app::place::{read_address, with_port};
    use crate::app::problem::AppError;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let read = |text: &str| read_address(text).unwrap().to_string();
        assert_eq!(read("10.11.4.7:80"), "10.11.4.7:80");
        assert_eq!(read("10.11.4.7"), "10.11.4.7:4747");
        assert_eq!(read("5000"), "0.0.0.0:5000");
        assert_eq!(read(":5000"), "0.0.0.0:5000");
        assert!(matches!(read_address("x"), Err(AppError::NotAnAddress { found }) if found == "x"));
        assert_eq!(with_port("10.11.4.7").unwrap(), "10.11.4.7:4747");
        assert_eq!(with_port("::1").unwrap(), "[::1]:4747");
        assert_eq!(with_port("[::1]").unwrap(), "[::1]:4747");
        assert_eq!(with_port("bord.lan:80").unwrap(), "bord.lan:80");
        assert_eq!(with_port("bord.lan:").unwrap(), "bord.lan:4747");
    }

    #[test]
    fn what_is_wrong_with_the_port_is_said_of_the_port() {
        let no_port = |error: AppError, port: &str| matches!(error, AppError::NotAPort { found } if found == port);
        for (text, port) in [("10.11.4.7:99999", "99999"), ("bord.lan:abc", "abc"), ("[::1]:0", "0")] {
            assert!(no_port(with_port(text).unwrap_err(), port), "{text}");
        }
        for (text, port) in [("99999", "99999"), (":99999", "99999"), ("127.0.0.1:70000", "70000")] {
            assert!(no_port(read_address(text).unwrap_err(), port), "{text}");
        }
    }
}
