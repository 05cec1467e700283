//! What somebody copies from a table's card: the code, and behind it perhaps the address.

use crate::app::place::with_port;
use crate::app::problem::AppError;
use crate::sync::code::Code;

/// The code however it is grouped; the address is the last word, if it has a sign that no code has.
pub fn read(written: &str) -> Result<(Code, Option<String>), AppError> {
    let last = written.split_whitespace().next_back().filter(|last| last.contains(':') || last.contains('.'));
    match last.filter(|_| written.parse::<Code>().is_err()) {
        Some(address) => {
            let code = written.trim_end().strip_suffix(address).unwrap_or(written).parse()?;
            Ok((code, Some(with_port(address)?)))
        }
        None => Ok((written.parse()?, None)),
    }
}

#[cfg(test)]
mod tests {
    use crate::app::card::read;
    use crate::sync::bytes::{Certificate, Secret};
    use crate::sync::code::{Code, Fingerprint};

    #[test]
    fn a_code_is_read_with_spaces_and_with_the_address_behind_it() {
        let code = Code { fingerprint: Fingerprint::of(Certificate([7; 32])), secret: Secret([3; 5]) };
        let spaced = code.to_string().replace('-', " ").to_lowercase();
        assert_eq!(read(&spaced).unwrap(), (code, None));
        assert_eq!(read(&code.to_string().replace('-', ".")).unwrap(), (code, None));
        assert_eq!(read(&format!("{spaced} 10.11.4.7")).unwrap(), (code, Some("10.11.4.7:4747".into())));
        assert!(read("10.11.4.7").is_err() && read("").is_err());
    }
}
