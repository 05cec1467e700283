//! File names that sort, say what is in the file, and are safe everywhere: `2022-04-07_dialogmoede_intern_notat_udkast.md`.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::documents::edition::Audience;
use crate::documents::format::Format;
use crate::documents::kind::Kind;
use crate::documents::kinds::parts::head;
use crate::documents::report::report::Report;
use crate::language::words::Words;

/// Letters of the subject: the whole name stays far below the 255 bytes of a file name and, in a deep folder, the 260
/// characters of a Windows path.
const SUBJECT_LIMIT: usize = 60;

/// `ÅÅÅÅ-MM-DD_emne_intern_dokumenttype_udkast.md`: the day, the meeting's title, for whom, the kind with the part that
/// tells it from others of its kind, draft or final.
///
/// It begins with a date, so it is none of the names that Windows keeps for itself, and holds only `a-z 0-9 - _ .`. For
/// whom it is stands before the kind, so that a folder sorts what may be published apart from what may not.
pub fn file_name(report: &Report, kind: Kind, part: Option<&str>, format: Format, words: &Words) -> String {
    let audience = kind.audience(report.audience).unwrap_or(report.audience);
    let mut named = slug(&kind.name(words));
    if let Some(part) = part.map(slug).filter(|part| !part.is_empty()) {
        named = format!("{named}-{part}");
    }
    let day = if kind.is_of_its_own_day() { report.generated_at.date_naive() } else { head::day(report) };
    let name = Name { day, audience, kind: &named, ending: format.extension() };
    name.of(report, words)
}

/// The same for a document of a kind that the program does not know; the ending is as given.
pub fn named(report: &Report, kind: &str, ending: &str, words: &Words) -> String {
    Name { day: head::day(report), audience: report.audience, kind, ending }.of(report, words)
}

/// The same for what comes of a template of the house's. One that is called as a document of the program's ("notat") is not
/// taken for it, nor for another version of it: "husets-notat".
pub fn named_by_template(report: &Report, template: &str, ending: &str, words: &Words) -> String {
    let is_documents = Kind::ALL.iter().any(|kind| slug(&kind.name(words)) == slug(template));
    let of_house = || words.say("documents-file-of-house", &[("kind", template.into())]);
    let kind = if is_documents { of_house() } else { template.to_owned() };
    named(report, &kind, ending, words)
}

/// The same for one that tells how things stand on the day on which it is made.
pub fn named_by_its_day(report: &Report, kind: &str, ending: &str, words: &Words) -> String {
    Name { day: report.generated_at.date_naive(), audience: report.audience, kind, ending }.of(report, words)
}

/// What a name says besides the meeting.
struct Name<'a> {
    day: NaiveDate,
    audience: Audience,
    kind: &'a str,
    ending: &'a str,
}

impl Name<'_> {
    fn of(&self, report: &Report, words: &Words) -> String {
        let Self { day, audience, kind, ending } = self;
        let state = head::state_named(words, report.state);
        let mut subject = slug(&report.meeting.title);
        if subject.is_empty() {
            subject = slug(&words.word("documents-file-untitled"));
        }
        if report.rehearsal {
            subject = format!("{}-{subject}", slug(&words.word("documents-rehearsal")));
        }
        let (audience, kind, state) = (slug(&head::audience_named(words, *audience)), slug(kind), slug(&state));
        format!("{}_{subject}_{audience}_{kind}_{state}.{ending}", day.format("%Y-%m-%d"))
    }
}

/// The text as small Latin letters, figures and hyphens. æ, ø and å are written ae, oe and aa: a memory stick between a
/// Mac, which takes å apart, and a records system, which may not know it, gives the same name back.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfc().flat_map(char::to_lowercase) {
        match c {
            'æ' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'ä' => slug.push_str("ae"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            _ => {
                for plain in std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c)) {
                    if plain.is_ascii_alphanumeric() {
                        slug.push(plain);
                    } else if !slug.is_empty() && !slug.ends_with('-') {
                        slug.push('-');
                    }
                }
            }
        }
        if slug.len() >= SUBJECT_LIMIT {
            break;
        }
    }
    shortened(&slug).trim_end_matches('-').to_owned()
}

/// Cut between words where one ends not far before the limit.
fn shortened(slug: &str) -> &str {
    if slug.len() < SUBJECT_LIMIT {
        return slug;
    }
    let cut = &slug[..SUBJECT_LIMIT.min(slug.len())];
    match cut.rfind('-') {
        Some(end) if end > SUBJECT_LIMIT / 2 => &cut[..end],
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use crate::documents::file_name::slug;

    #[test]
    fn danish_letters_are_spelt_out_composed_or_not() {
        assert_eq!(slug("Dialogmøde på Ærø: »én« Å/å?"), "dialogmoede-paa-aeroe-en-aa-aa");
        assert_eq!(slug("A\u{30a}rhus"), slug("Århus"));
    }

    #[test]
    fn no_path_device_or_extension_comes_of_a_title() {
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("C:\\CON.md\u{0}. "), "c-con-md");
        assert_eq!(slug("🎉"), "");
    }

    #[test]
    fn a_long_title_ends_with_a_whole_word() {
        let long = slug("Dialogmøde om styrket samarbejde med borgere og pårørende på det specialiserede socialområde");
        assert_eq!(long, "dialogmoede-om-styrket-samarbejde-med-borgere-og");
    }

    proptest! {
        #[test]
        fn a_slug_always_holds_only_safe_letters(title in any::<String>()) {
            let slug = slug(&title);
            assert!(slug.len() <= 62, "{slug}");
            assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{slug}");
            assert!(!slug.starts_with('-') && !slug.ends_with('-'), "{slug}");
        }
    }
}
