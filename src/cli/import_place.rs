//! Where a line of an import belongs: at the table of its sender, under its question; and whether it is an answer without
//! words.

use crate::app::session::Session;
use crate::device::naming::shortened;
use crate::domain::body::place_of_municipality;
use crate::domain::id::{QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::programme::ThemeKind;
use crate::intake::notes::Senders;
use crate::language::counts::joined;
use crate::language::folding::search_key;
use crate::language::nearest::nearest;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// So much of a question tells which it is. Characters.
const QUESTION: usize = 40;

/// Why a line has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misplaced {
    /// Nobody of that name was asked.
    Sender(String),
    /// The theme has no such question.
    Question { theme: ThemeId, named: String },
    /// A number of a question, and no theme.
    WithoutTheme(String),
}

/// Whose the lines may be in this meeting.
pub fn senders<'a>(session: &Session, from: Option<&'a str>) -> Senders<'a> {
    match from {
        Some(from) => Senders::One(from),
        None if session.device.meeting().is_consultation() => Senders::Named,
        None => Senders::Unasked,
    }
}

/// The table of a sender, with or without "Kommune".
pub fn table_of(meeting: &Meeting, sender: &str) -> Result<TableNumber, Misplaced> {
    let unknown = || Misplaced::Sender(sender.to_owned());
    let mut bodies = meeting.bodies().into_iter().filter(|body| key(body) == key(sender));
    let body = bodies.next().ok_or_else(unknown)?;
    let tables: Vec<TableNumber> = meeting.tables_of(body).collect();
    if let [only] = tables[..] { Ok(only) } else { Err(unknown()) }
}

/// A municipality is called by its place alone, too.
fn key(name: &str) -> String {
    search_key(place_of_municipality(name))
}

/// The question of that id, number or text, under its theme.
pub fn question_of(
    meeting: &Meeting,
    theme: Option<&ThemeId>,
    named: &str,
) -> Result<(ThemeId, QuestionId), Misplaced> {
    let Some(theme) = theme else {
        return by_id(meeting, named).ok_or_else(|| Misplaced::WithoutTheme(named.to_owned()));
    };
    let questions = meeting.themes.get(theme).map_or(&[][..], |theme| &theme.questions);
    let number = number(named);
    let is_it = |id: &QuestionId, at: u32, text: &str| {
        id.0 == named || number == Some(at) || search_key(text) == search_key(named)
    };
    let found = questions.iter().find(|question| is_it(&question.id, question.number, &question.text));
    let missing = || Misplaced::Question { theme: theme.clone(), named: named.to_owned() };
    found.map(|question| (theme.clone(), question.id.clone())).ok_or_else(missing)
}

/// The question that no theme need stand beside: its id and its words are of one alone.
pub fn by_id(meeting: &Meeting, named: &str) -> Option<(ThemeId, QuestionId)> {
    let all =
        || meeting.themes.all().flat_map(|theme| theme.questions.iter().map(move |question| (&theme.id, question)));
    let mut same = all().filter(|(_, question)| search_key(&question.text) == search_key(named));
    let by_words = same.next().filter(|_| same.next().is_none());
    let found = all().find(|(_, question)| question.id.0 == named).or(by_words);
    found.map(|(theme, question)| (theme.clone(), question.id.clone()))
}

/// "2", "Spørgsmål 2", "spm. 2"
fn number(named: &str) -> Option<u32> {
    let key = search_key(named);
    key.trim_start_matches(|sign: char| !sign.is_ascii_digit()).trim_end_matches(['.', ' ', ':']).parse().ok()
}

/// The themes of which something is asked, for an answer that is to all of them.
pub fn all_asked(meeting: &Meeting) -> Vec<ThemeId> {
    let asked = meeting.themes.all().filter(|theme| theme.kind != ThemeKind::Parking && theme.added_by.is_none());
    asked.map(|theme| theme.id.clone()).collect()
}

impl Misplaced {
    pub fn say(&self, words: &Words, meeting: &Meeting) -> String {
        match self {
            Self::Sender(name) => {
                let bodies = meeting.bodies();
                let keys: Vec<String> = bodies.iter().map(|body| key(body)).collect();
                let near = nearest(&key(name), keys.iter().map(String::as_str));
                let near = near.and_then(|near| bodies.iter().find(|body| key(body) == near));
                let near = near.map(|body| visible_line(body)).unwrap_or_default();
                let known: Vec<String> = bodies.iter().map(|body| visible_line(body)).collect();
                let told = [
                    ("name", visible_line(name).into()),
                    ("near", near.as_str().into()),
                    ("is_near", usize::from(!near.is_empty()).into()),
                    ("known", joined(words, &known).into()),
                ];
                words.say("cli-import-no-sender", &told)
            }
            Self::Question { theme, named } => {
                let theme = meeting.themes.get(theme);
                let title = theme.map(|theme| shortened(&visible_line(meeting.themes.title(theme)), QUESTION));
                let questions = theme.map_or(&[][..], |theme| &theme.questions);
                let one = |question: &crate::domain::programme::Question| {
                    format!("{} = {}", question.number, shortened(&visible_line(&question.text), QUESTION))
                };
                let known: Vec<String> = questions.iter().map(one).collect();
                let told = [
                    ("named", visible_line(named).into()),
                    ("theme", title.unwrap_or_default().into()),
                    ("count", known.len().into()),
                    ("questions", known.join("; ").into()),
                ];
                words.say("cli-import-no-question", &told)
            }
            Self::WithoutTheme(named) => {
                words.say("cli-import-question-without-theme", &[("named", visible_line(named).into())])
            }
        }
    }
}
