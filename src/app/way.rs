//! The way to a file as people write it: with a tilde, in quotation marks, as a file manager drops it into a terminal.

use std::path::{Path, PathBuf};

/// The file that is meant; `home` is what a tilde stands for.
pub fn read(text: &str, home: Option<&Path>) -> PathBuf {
    let text = text.trim();
    let quoted = [('"', '"'), ('\'', '\'')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(text);
    let plain = match quoted.strip_prefix("file://") {
        Some(address) => decoded(address),
        // A file manager puts a backslash before what a shell would take for itself; on Windows it parts folders.
        None if cfg!(unix) && quoted == text => unescaped(quoted),
        None => quoted.to_owned(),
    };
    match (plain.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(plain),
    }
}

/// The same for a new programme file, whose name may lack its ending.
pub fn read_new(text: &str, home: Option<&Path>) -> PathBuf {
    let path = read(text, home);
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("json") => path,
        _ => {
            let mut name = path.into_os_string();
            name.push(".json");
            name.into()
        }
    }
}

/// The home folder, where there is one.
pub fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned())
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut escaped = false;
    for c in text.chars() {
        if c == '\\' && !escaped {
            escaped = true;
        } else {
            plain.push(c);
            escaped = false;
        }
    }
    plain
}

/// "%C3%B8" is ø.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%').then(|| std::str::from_utf8(after.get(..2)?).ok()).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::app::way::{read, read_new};

    #[test]
    fn a_file_is_found_however_its_way_came_into_the_field() {
        for (text, path) in [
            (" invitation.txt ", "invitation.txt"),
            ("'/tmp/Møde i dag.txt'", "/tmp/Møde i dag.txt"),
            ("\"/tmp/a b.docx\"", "/tmp/a b.docx"),
            ("file:///tmp/M%C3%B8de%20i%20dag.txt", "/tmp/Møde i dag.txt"),
            ("file:///tmp/100%", "/tmp/100%"),
            ("~/mappe/a.txt", "/home/ida/mappe/a.txt"),
        ] {
            assert_eq!(read(text, Some(Path::new("/home/ida"))), Path::new(path), "{text}");
        }
        #[cfg(unix)]
        assert_eq!(read(r"/tmp/M\ de\(1\).txt", None), Path::new("/tmp/M de(1).txt"));
    }

    #[test]
    fn a_new_programme_file_has_its_ending() {
        assert_eq!(read_new("møde", None), Path::new("møde.json"));
        assert_eq!(read_new("a.JSON", None), Path::new("a.JSON"));
        assert_eq!(read_new("2022.04", None), Path::new("2022.04.json"));
    }
}
