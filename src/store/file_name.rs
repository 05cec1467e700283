//! File names that every system takes, and short readable names made of people's words.

/// Longest name in bytes that is made here; every system takes 255, and a suffix must find room.
const LONGEST: usize = 180;

/// Names that Windows keeps for itself, whatever their ending.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// `name` as a file may be called on Windows, macOS and Linux alike. Letters of all languages stay.
pub fn safe(name: &str) -> String {
    let allowed = |letter: char| !letter.is_control() && !r#"<>:"/\|?*"#.contains(letter) && !is_invisible(letter);
    let name: String = name.chars().map(|letter| if allowed(letter) { letter } else { '-' }).collect();
    let (stem, ending) = split(name.trim_matches([' ', '.']));
    let mut stem = stem.trim_matches([' ', '.']).to_owned();
    while stem.len() > LONGEST {
        stem.pop();
    }
    let lower = stem.to_lowercase();
    let device = lower.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if RESERVED.contains(&device) && lower.len() <= device.len() + 1 {
        stem.insert(0, '_');
    }
    if stem.is_empty() {
        stem.push_str("dokument");
    }
    stem + ending
}

/// "notat.md" and 2: "notat-2.md".
pub fn numbered(name: &str, number: usize) -> String {
    let (stem, ending) = split(name);
    format!("{stem}-{number}{ending}")
}

/// Words as a short ASCII name: "Møde i Ringsted, 7/4" is "moede-i-ringsted-7-4". Empty when no letter or digit is in it.
pub fn slug(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars().flat_map(char::to_lowercase) {
        let plain = letter.encode_utf8(&mut [0; 4]).to_owned();
        let piece = match letter {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "oe",
            'å' => "aa",
            'é' | 'è' => "e",
            'ü' => "ue",
            _ if letter.is_ascii_alphanumeric() => plain.as_str(),
            _ if slug.is_empty() || slug.ends_with('-') => "",
            _ => "-",
        };
        slug.push_str(piece);
        if slug.len() >= 40 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The ending with its dot; a name that begins with its only dot has none.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.').filter(|place| *place > 0 && name.len() - place <= 10) {
        Some(place) => name.split_at(place),
        None => (name, ""),
    }
}

/// Marks that turn the direction of text or join letters unseen: a name must be what it looks like.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use crate::store::file_name::{numbered, safe, slug};

    #[test]
    fn names_of_devices_and_of_other_folders_are_made_harmless() {
        for (name, expected) in [
            ("2022-04-07_dialogmøde_notat_udkast.md", "2022-04-07_dialogmøde_notat_udkast.md"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("a:b?.json", "a-b-.json"),
            ("con.md", "_con.md"),
            ("LPT1.json", "_LPT1.json"),
            ("console.md", "console.md"),
            ("…", "…"),
            (" . ", "dokument"),
            ("notat\u{202e}dm.exe", "notat-dm.exe"),
        ] {
            assert_eq!(safe(name), expected);
        }
    }

    #[test]
    fn a_number_stands_before_the_ending() {
        assert_eq!(numbered("notat.md", 2), "notat-2.md");
        assert_eq!(numbered("notat", 3), "notat-3");
    }

    #[test]
    fn danish_letters_are_spelt_out() {
        assert_eq!(slug("Møde på Ærø, 7/4 "), "moede-paa-aeroe-7-4");
        assert_eq!(slug("???"), "");
    }

    proptest! {
        #[test]
        fn a_safe_name_is_always_one_name_and_stays_as_it_is(name in any::<String>()) {
            let made = safe(&name);
            prop_assert!(!made.is_empty() && made.len() < 200 && !made.contains(['/', '\\', '\0', ':']));
            prop_assert!(!made.ends_with(['.', ' ']));
            prop_assert!(made != "." && made != "..");
        }

        #[test]
        fn a_slug_is_always_short_and_plain(words in any::<String>()) {
            let slug = slug(&words);
            prop_assert!(slug.len() <= 42 && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));
        }
    }
}
