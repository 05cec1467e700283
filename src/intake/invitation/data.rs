//! Files that hold data and no invitation: read as text, every line of theirs would be an item of a programme.

use crate::intake::note_columns::PARTED;
use crate::intake::programme::reader;

/// What a file holds instead of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// A programme file, as `new` makes one.
    Programme,
    /// A meeting that was exported.
    Meeting,
    /// Some other JSON, or a programme file that has mistakes.
    Json,
    /// Rows of so many fields each: notes, actions, people.
    List,
}

/// What JSON the text is; nothing where people wrote it. Nobody begins an invitation with `{"`, and one that begins with
/// `[Logo]` is no JSON.
pub fn json(text: &str) -> Option<Data> {
    const OF_A_MEETING: [&str; 2] = ["\"schema_version\"", "\"contributions\""];
    let text = past_comments(text);
    let begins = |sign: char, next: &[char]| {
        let rest = text.strip_prefix(sign).map(past_comments);
        rest.is_some_and(|rest| rest.starts_with(next))
    };
    if !begins('{', &['"', '}']) && !begins('[', &['{', '"']) {
        None
    } else if reader::read(text.as_bytes()).is_ok() {
        Some(Data::Programme)
    } else if OF_A_MEETING.iter().all(|name| text.contains(name)) {
        Some(Data::Meeting)
    } else {
        Some(Data::Json)
    }
}

/// Whether the text is rows of the same number of fields, three at least. A table with tabulators is pasted from a letter.
pub fn is_list(text: &str) -> bool {
    PARTED.into_iter().filter(|sign| *sign != '\t').any(|parted| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(parted as u8)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let rows: Vec<usize> = reader.records().flatten().map(|row| row.len()).collect();
        rows.len() > 1 && rows[0] > 2 && rows.iter().all(|fields| *fields == rows[0])
    })
}

/// A programme file may begin with `//` and what it is.
fn past_comments(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        match text.strip_prefix("//") {
            Some(comment) => text = comment.split_once('\n').map_or("", |(_, rest)| rest),
            None => return text,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::data::{Data, is_list, json};

    #[test]
    fn data_is_told_from_what_people_write() {
        let ringsted = include_str!("../../../sessions/ringsted-2022.json");
        for (text, data) in [
            (ringsted, Data::Programme),
            (&format!("// Mødet\n{ringsted}"), Data::Programme),
            ("{ \"title\": ", Data::Json),
            ("{\"bord\": 1, \"tekst\": \"a\"}\n{\"bord\": 2, \"tekst\": \"b\"}\n", Data::Json),
            (" [ {\"a\": 1} ]", Data::Json),
            ("{\"schema_version\": 1, \"contributions\": []}", Data::Meeting),
        ] {
            assert_eq!(json(text), Some(data), "{text}");
        }
        for text in ["[Logo] Dialogmøde", "{Udkast} Dialogmøde", "// Dialogmøde\n16.00 Velkomst", ""] {
            assert_eq!(json(text), None, "{text}");
        }
        assert!(is_list("\"Nr.\";\"Hvad\";\"Hvem\"\n\"#1\";\"Brev; i dag\";\"\"\n"));
        assert!(!is_list("Tid, sted, emne\nKl. 16, Ringsted\n") && !is_list("Dialogmøde, mad, musik"));
    }
}
