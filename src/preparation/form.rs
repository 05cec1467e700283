//! A thing as a form: each field with its label, what stands in it, where that comes from, and what is wrong with it.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::due::Due;
use crate::domain::programme::{ItemKind, MeetingKind, MemberRole, ThemeKind};
use crate::domain::status::Status;
use crate::domain::terms::{ActionKind, Terms};
use crate::intake::programme::check::kind_name;
use crate::intake::programme::file::{ActionFile, FreeText, QuestionFile};
use crate::intake::programme::naming::numbered;
use crate::intake::programme::node::{name, variants};
use crate::language::counts;
use crate::language::dates;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::preparation::assigning::{self, Share};
use crate::preparation::place::{FieldName, Place};
use crate::preparation::preparation::Preparation;
use crate::preparation::{guesses, seating};

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Said,
    /// Waits for a person's yes.
    Guessed,
    /// Comes of other fields and changes with them.
    Follows,
    Empty,
}

/// One value of a few, by its name in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    pub key: String,
    pub words: String,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Line,
    /// Several lines.
    Text,
    Choice(Vec<Alternative>),
    /// Yes or no.
    Flag(bool),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: FieldName,
    pub label: String,
    /// As it is read.
    pub value: String,
    /// What a field begins with when it is changed.
    pub written: String,
    pub origin: Origin,
    /// What would do instead.
    pub mistake: Option<String>,
    /// How it was understood.
    pub remark: String,
    pub entry: Entry,
}

impl Field {
    fn new(name: FieldName, value: &str, words: &Words) -> Self {
        Self {
            name,
            label: words.word(name.words()),
            value: value.to_owned(),
            written: value.to_owned(),
            origin: if value.is_empty() { Origin::Empty } else { Origin::Said },
            mistake: None,
            remark: String::new(),
            entry: Entry::Line,
        }
    }

    fn optional(name: FieldName, value: Option<&String>, words: &Words) -> Self {
        Self::new(name, value.map(String::as_str).unwrap_or_default(), words)
    }

    fn text(name: FieldName, value: Option<&FreeText>, words: &Words) -> Self {
        let value = value.map(FreeText::text).unwrap_or_default();
        Self { entry: Entry::Text, ..Self::new(name, &value, words) }
    }

    fn number<N: ToString>(name: FieldName, value: Option<N>, words: &Words) -> Self {
        Self::new(name, &value.map(|number| number.to_string()).unwrap_or_default(), words)
    }

    /// What is so although nobody wrote it.
    fn or_follows(self, value: String) -> Self {
        if self.origin == Origin::Empty { Self { value, origin: Origin::Follows, ..self } } else { self }
    }

    fn choice(name: FieldName, key: Option<String>, options: Vec<Alternative>, words: &Words) -> Self {
        let found = |key: &String| options.iter().find(|option| option.key == *key);
        let value = key.as_ref().and_then(found).map(|option| option.words.clone()).unwrap_or_default();
        Self { written: key.unwrap_or_default(), entry: Entry::Choice(options), ..Self::new(name, &value, words) }
    }

    fn flag(name: FieldName, truth: bool, words: &Words) -> Self {
        let value = words.word(if truth { "editor-yes" } else { "editor-no" });
        Self { written: truth.to_string(), entry: Entry::Flag(truth), ..Self::new(name, &value, words) }
    }
}

/// Every value of an enum with its words; `none` is a value that takes the field out.
fn options<T: DeserializeOwned + Serialize>(
    none: Option<&str>,
    words: &Words,
    say: impl Fn(&T, &Words) -> String,
) -> Vec<Alternative> {
    let named = |key: &&'static str| {
        let value: T = serde_json::from_value(serde_json::Value::from(*key)).ok()?;
        Some(Alternative { key: (*key).to_owned(), words: say(&value, words) })
    };
    let none = none.map(|id| Alternative { key: String::new(), words: words.word(id) });
    none.into_iter().chain(variants::<T>().iter().filter_map(named)).collect()
}

pub fn meeting_kind(kind: MeetingKind, words: &Words) -> String {
    words.word(match kind {
        MeetingKind::Dialogue => "editor-meeting-dialogue",
        MeetingKind::Conference => "editor-meeting-conference",
        MeetingKind::ThemeDay => "editor-meeting-theme-day",
        MeetingKind::VisionDay => "editor-meeting-vision-day",
        MeetingKind::Council => "editor-meeting-council",
        MeetingKind::Public => "editor-meeting-public",
        MeetingKind::Consultation => "editor-meeting-consultation",
    })
}

pub fn theme_kind(kind: ThemeKind, words: &Words) -> String {
    words.word(match kind {
        ThemeKind::Theme => "editor-theme-theme",
        ThemeKind::Vision => "editor-theme-vision",
        ThemeKind::Parking => "editor-theme-parking",
    })
}

/// "bord 1, 3 og 5", "alle borde"
pub fn share(share: &Share, words: &Words) -> String {
    match share {
        Share::All => words.word("editor-all-tables"),
        Share::Some(tables) if tables.is_empty() => words.word("editor-no-tables"),
        Share::Some(tables) => {
            words.say("editor-some-tables", &[("tables", counts::numbers(tables.iter().copied()).into())])
        }
    }
}

/// The fields of a thing, in the order in which people fill them in.
pub fn fields(preparation: &Preparation, place: Place, words: &Words) -> Vec<Field> {
    let mut fields = match place {
        Place::Meeting => meeting(preparation, words),
        Place::Item(at) => item(preparation, at, words),
        _ => others(preparation, place, words).unwrap_or_default(),
    };
    let guessed = guesses::of(preparation.seen(), place);
    for field in &mut fields {
        if guessed.contains(&field.name) {
            field.origin = Origin::Guessed;
        }
        trouble(preparation, place, field, words);
    }
    fields
}

/// What is wrong with a field: what was written beside the file, or what stands in it.
fn trouble(preparation: &Preparation, place: Place, field: &mut Field, words: &Words) {
    if let Some(held) = preparation.held(place, field.name) {
        field.mistake = Some(held.problem.what_would_do(words));
        field.value.clone_from(&held.words);
        field.written.clone_from(&held.words);
        return;
    }
    let way = match place {
        Place::Assignment { round, theme } => {
            assigning::entry(preparation.seen(), round, theme).map(|at| format!("assignments[{at}].tables"))
        }
        Place::Question(..) if field.name == FieldName::Text => place.path().map(|path| path.to_string()),
        Place::Member(..) if field.name == FieldName::Name => place.path().map(|path| path.to_string()),
        _ => place.path().map(|path| path.field(field.name.key()).to_string()),
    };
    let Some(way) = way else { return };
    let is_it = |path: &str| path == way || path.strip_prefix(&way).is_some_and(|rest| rest.starts_with('['));
    if let Some(problem) = preparation.seen().problems.iter().find(|problem| is_it(&problem.path)) {
        field.mistake = Some(problem.what_would_do(words));
        if field.value.is_empty() {
            field.value.clone_from(&problem.found);
        }
    }
}

fn meeting(preparation: &Preparation, words: &Words) -> Vec<Field> {
    let seen = preparation.seen();
    let (file, programme) = (&seen.file, &seen.settled.programme);
    let language = words.language();
    let clock = |time: chrono::NaiveDateTime| dates::clock(language, time.time());
    let date = Field::optional(FieldName::Date, file.date.as_ref(), words);
    let day = dates::weekday_and_day(language, programme.day());
    let date = if date.origin == Origin::Empty {
        Field { value: dates::day(language, programme.day()), ..date }
    } else {
        let remark = if programme.date.exact { day } else { words.say("editor-about-day", &[("day", day.into())]) };
        Field { remark, ..date }
    };
    let time = |name, said: &Option<String>, settled| {
        let field = Field::optional(name, said.as_ref(), words);
        field.or_follows(clock(settled))
    };
    let tongues = || {
        let tongue = |(key, words): (&str, &str)| Alternative { key: key.to_owned(), words: words.to_owned() };
        [("da", "dansk"), ("en", "English")].map(tongue).into()
    };
    let tongue = if programme.language == Language::En { "en" } else { "da" };
    vec![
        Field::new(FieldName::Title, &file.title, words),
        Field::text(FieldName::Question, file.question.as_ref(), words),
        date,
        time(FieldName::Start, &file.start, programme.start),
        time(FieldName::End, &file.end, programme.end),
        Field::optional(FieldName::Place, file.place.as_ref(), words),
        Field::optional(FieldName::Organiser, file.organiser.as_ref(), words),
        Field::optional(FieldName::Agreement, file.agreement.as_ref(), words),
        Field::choice(
            FieldName::Kind,
            name(&programme.kind),
            options(None, words, |kind: &MeetingKind, words| meeting_kind(*kind, words)),
            words,
        ),
        Field::text(FieldName::Purpose, file.purpose.as_ref(), words),
        Field::text(FieldName::BeforeWriting, file.before_writing.as_ref(), words),
        Field::choice(FieldName::Language, Some(tongue.to_owned()), tongues(), words),
        Field::flag(FieldName::CloseRounds, programme.rounds.unwrap_or_default().closes, words),
        Field::number(FieldName::GraceMinutes, file.grace_minutes, words)
            .or_follows(programme.rounds.unwrap_or_default().grace.to_string()),
    ]
}

fn item(preparation: &Preparation, at: usize, words: &Words) -> Vec<Field> {
    let seen = preparation.seen();
    let Some((said, (settled, end))) = seen.file.items.get(at).zip(seen.settled.items().nth(at)) else {
        return Vec::new();
    };
    let start = dates::clock(words.language(), settled.start.time());
    let length = words.say("editor-minutes", &[("count", settled.minutes.into())]);
    let minutes = Field {
        value: length,
        written: settled.minutes.to_string(),
        remark: dates::clock_span(words.language(), settled.start.time(), end.time()),
        ..Field::number(FieldName::Minutes, Some(settled.minutes), words)
    };
    let least = Field::number(FieldName::LeastMinutes, said.least_minutes, words);
    let kinds = options(None, words, |kind: &ItemKind, words| kind_name(*kind, words));
    vec![
        Field::new(FieldName::Title, &said.title, words),
        minutes,
        Field::optional(FieldName::Start, said.start.as_ref(), words).or_follows(start),
        Field::choice(FieldName::Kind, name(&settled.kind), kinds, words),
        Field::optional(FieldName::Responsible, said.responsible.as_ref(), words),
        Field::flag(FieldName::Locked, settled.locked, words),
        Field::optional(FieldName::LockedFor, said.locked_for.as_ref(), words),
        least.or_follows(settled.least_minutes.to_string()),
        Field::text(FieldName::Text, said.text.as_ref(), words),
        Field::text(FieldName::Note, said.note.as_ref(), words),
        Field::number(FieldName::Day, said.day, words),
    ]
}

fn others(preparation: &Preparation, place: Place, words: &Words) -> Option<Vec<Field>> {
    let seen = preparation.seen();
    let programme = &seen.settled.programme;
    Some(match place {
        Place::Theme(at) => {
            let theme = seen.file.themes.get(at)?;
            let kinds = options(None, words, |kind: &ThemeKind, words| theme_kind(*kind, words));
            let kind = theme.kind.unwrap_or_default();
            vec![
                Field::new(FieldName::Title, &theme.title, words),
                Field::choice(FieldName::Kind, name(&kind), kinds, words),
            ]
        }
        Place::Question(theme, at) => {
            let question = seen.file.themes.get(theme)?.questions.get(at)?;
            let said = match question {
                QuestionFile::Full(full) => full.number,
                QuestionFile::Text(_) => None,
            };
            let full = numbered(question, at);
            let number = full.number.map(|number| number.to_string()).unwrap_or_default();
            vec![
                Field { entry: Entry::Text, ..Field::new(FieldName::Text, &full.text, words) },
                Field::number(FieldName::Number, said, words).or_follows(number),
            ]
        }
        Place::Table(at) => {
            let (number, table) = *seen.tables().get(at)?;
            vec![
                Field::number(FieldName::Number, Some(number), words),
                Field::optional(FieldName::Name, table.and_then(|table| table.name.as_ref()), words),
            ]
        }
        Place::Member(table, at) => {
            let (number, table) = *seen.tables().get(table)?;
            let member = seating::full_member(table?.members.get(at)?);
            let roles = options(Some("editor-no-role"), words, |known: &MemberRole, words| words.word(known.word()));
            vec![
                Field::new(FieldName::Name, &member.name, words),
                Field::choice(FieldName::Role, member.role.as_ref().and_then(name), roles, words),
                Field::number(FieldName::Table, Some(number), words),
                Field::optional(FieldName::Organisation, member.organisation.as_ref(), words),
                Field::optional(FieldName::With, member.with.as_ref(), words),
                Field::flag(FieldName::Wheelchair, member.wheelchair.unwrap_or_default(), words),
            ]
        }
        Place::Assignment { round, theme } => {
            seen.file.themes.get(theme)?;
            let said = assigning::share(seen, round, theme);
            let written = match &said {
                Share::All => words.word("editor-all"),
                Share::Some(tables) => tables.iter().map(u16::to_string).collect::<Vec<_>>().join(", "),
            };
            vec![Field {
                value: share(&said, words),
                written,
                remark: words.word("editor-tables-how"),
                ..Field::new(FieldName::Tables, "x", words)
            }]
        }
        Place::Milestone(at) => {
            let milestone = seen.file.milestones.get(at)?;
            let settled = programme.milestones.get(at);
            let remark = day_of(settled.map(|settled| &settled.due), words);
            let side = |key: &str, id: &str| Alternative { key: key.to_owned(), words: words.word(id) };
            let sides = vec![
                side("", "editor-side-unsaid"),
                side("true", "editor-side-before"),
                side("false", "editor-side-after"),
            ];
            let before = milestone.before.map(|before| before.to_string());
            vec![
                Field::new(FieldName::Title, &milestone.title, words),
                Field { remark, ..Field::new(FieldName::Due, &milestone.due, words) },
                Field::choice(FieldName::Before, before, sides, words),
                Field::optional(FieldName::Decided, milestone.decided.as_ref(), words),
                Field::flag(FieldName::Internal, milestone.internal.unwrap_or_default(), words),
            ]
        }
        Place::Action(at) => {
            action(seen.file.actions.get(at)?, programme.actions.get(at).map(|settled| &settled.terms), words)
        }
        Place::Head(at) => {
            let line = programme.head.get(at)?;
            vec![Field::new(FieldName::Label, &line.label, words), Field::new(FieldName::Value, &line.value, words)]
        }
        Place::Meeting | Place::Item(_) => return None,
    })
}

fn action(said: &ActionFile, settled: Option<&Terms>, words: &Words) -> Vec<Field> {
    let kinds = options(Some("editor-no-kind"), words, |kind: &ActionKind, words| words.word(kind.word()));
    let statuses = options(Some("editor-no-kind"), words, |status: &Status, words| words.word(status.word()));
    let when = settled.and_then(|settled| settled.when.as_ref());
    vec![
        Field::new(FieldName::What, &said.what, words),
        Field::optional(FieldName::Who, said.who.as_ref(), words),
        Field { remark: day_of(when, words), ..Field::optional(FieldName::When, said.when.as_ref(), words) },
        Field::choice(FieldName::Kind, said.kind.as_ref().and_then(name), kinds, words),
        Field::optional(FieldName::OnBehalfOf, said.on_behalf_of.as_ref(), words),
        Field::optional(FieldName::Condition, said.condition.as_ref(), words),
        Field::optional(FieldName::Theme, said.theme.as_ref(), words),
        Field::choice(FieldName::Status, said.status.as_ref().and_then(name), statuses, words),
        Field::optional(FieldName::Why, said.why.as_ref(), words),
        Field::optional(FieldName::From, said.from.as_ref(), words),
    ]
}

/// The day that was understood, if one was.
fn day_of(due: Option<&Due>, words: &Words) -> String {
    match due.and_then(|due| Some((due.day?, due.exact))) {
        Some((day, true)) => dates::weekday_and_day(words.language(), day),
        Some((day, false)) => words.say("editor-about-day", &[("day", dates::day(words.language(), day).into())]),
        None => String::new(),
    }
}
