//! A damaged record is left alone; the meeting goes on in a copy beside it, which everybody finds again.

use std::path::{Path, PathBuf};

/// Where a damaged record goes on: "name-2.db", "name-3.db".
pub fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let (name, number) = match stem.rsplit_once('-').map(|(name, number)| (name, number.parse::<u32>())) {
        Some((name, Ok(number))) if number < 100 => (name.to_owned(), number + 1),
        _ => (stem, 2),
    };
    let extension = path.extension().map(|extension| extension.to_string_lossy().into_owned());
    path.with_file_name(format!("{name}-{number}.{}", extension.as_deref().unwrap_or("db")))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::app::mended::beside;

    #[test]
    fn copies_are_numbered_on() {
        assert_eq!(beside(Path::new("a/m.db")), Path::new("a/m-2.db"));
        assert_eq!(beside(Path::new("a/m-2.db")), Path::new("a/m-3.db"));
        assert_eq!(beside(Path::new("ringsted-2022.db")), Path::new("ringsted-2022-2.db"));
    }
}
