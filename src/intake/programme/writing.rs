//! A programme file as text: JSON that a person can read and change, what is short on one line.

use serde::Serialize;

use crate::intake::programme::file::ProgrammeFile;

/// Columns.
pub const WIDTH: usize = 110;

impl ProgrammeFile {
    /// The file as it is saved; reading it gives the same file.
    pub fn text(&self) -> String {
        let mut text = written(self, 1);
        text.push('\n');
        text
    }
}

/// One value as it stands in a file; what is short is one line.
pub fn value_text<T: Serialize>(value: &T) -> String {
    written(value, 0)
}

/// A thing that begins before the line `first` is never one line.
fn written<T: Serialize>(value: &T, first: usize) -> String {
    let spread = serde_json::to_string_pretty(value).expect("texts, numbers and lists can always be written as JSON");
    let lists = gathered(spread.lines().map(str::to_owned), '[', ']', first);
    gathered(lists.into_iter(), '{', '}', first).join("\n")
}

/// Lines in which every list or thing of plain values that fits stands on one line. A string holds no line break in
/// JSON, so lines can be told apart by their ends.
fn gathered(lines: impl Iterator<Item = String>, open: char, close: char, first: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    // Where the innermost open one begins, while all in it is plain.
    let mut begun: Option<usize> = None;
    for line in lines {
        let inner = line.trim();
        if inner.ends_with(['[', '{']) {
            begun = inner.ends_with(open).then_some(done.len());
            done.push(line);
        } else if inner.trim_end_matches(',') == close.to_string() {
            done.push(line);
            if let Some(start) = begun.take() {
                gather(&mut done, start, open, first);
            }
        } else {
            if matches!(inner.trim_end_matches(','), "]" | "}") {
                begun = None;
            }
            done.push(line);
        }
    }
    done
}

/// Joins the lines from `start` on, if they fit and may.
fn gather(lines: &mut Vec<String>, start: usize, open: char, first: usize) {
    let gap = if open == '{' { " " } else { "" };
    let inner: Vec<&str> = lines[start + 1..lines.len() - 1].iter().map(|line| line.trim()).collect();
    let end = lines.last().map(|line| line.trim()).unwrap_or_default();
    let joined = format!("{}{gap}{}{gap}{end}", lines[start], inner.join(" "));
    if start >= first && joined.chars().count() <= WIDTH {
        lines.truncate(start);
        lines.push(joined);
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::programme::file::{ItemFile, MilestoneFile, ProgrammeFile, QuestionFile, ThemeFile};
    use crate::intake::programme::reader::read;

    #[test]
    fn a_file_is_written_as_a_person_would_write_it() {
        let theme = ThemeFile {
            title: "Trivsel".into(),
            questions: vec![QuestionFile::Text(
                "Hvad \"virker\", og hvad mangler der, for at alle kan være med i det, der sker på skolen?".into(),
            )],
            ..ThemeFile::default()
        };
        let file = ProgrammeFile {
            title: "Møde".into(),
            items: vec![ItemFile {
                title: "Pause".into(),
                minutes: Some(10),
                guessed: vec!["kind".into()],
                ..ItemFile::default()
            }],
            themes: vec![theme],
            milestones: vec![MilestoneFile {
                title: "Tilmelding".into(),
                due: "senest 30/3".into(),
                ..MilestoneFile::default()
            }],
            guessed: vec!["date".into(), "place".into()],
            ..ProgrammeFile::default()
        };
        let told = r#"{
  "title": "Møde",
  "items": [
    { "title": "Pause", "minutes": 10, "guessed": ["kind"] }
  ],
  "themes": [
    {
      "title": "Trivsel",
      "questions": [
        "Hvad \"virker\", og hvad mangler der, for at alle kan være med i det, der sker på skolen?"
      ]
    }
  ],
  "milestones": [
    { "title": "Tilmelding", "due": "senest 30/3" }
  ],
  "guessed": ["date", "place"]
}
"#;
        assert_eq!(file.text(), told);
        assert_eq!(read(told.as_bytes()), Ok(file));
    }
}
