//! Where something comes from, in words: the table of a note, the tables of a point, the source of an action.

use crate::documents::kinds::parts::{numbers, parties};
use crate::documents::page::page::{MORE_WORDS, Span, WORDS, around, around_spans, spoken, text};
use crate::documents::report::action::{Action, Source};
use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::table::Table;
use crate::documents::report::theme::{Question, Theme};
use crate::domain::contribution::ContributionKind;
use crate::domain::id::TableNumber;
use crate::domain::programme::ThemeKind;
use crate::language::counts::Whole;
use crate::language::figures::is_numbered;
use crate::language::words::Words;
use crate::language::{counts, dates};

/// "Indlæg fra bord 9", "Idé fra bord 9"
pub fn of_note(report: &Report, words: &Words, note: &Note) -> Vec<Span> {
    if report.party(note.table).is_some() {
        let kind = note.kind.map(|kind| text(format!(" ({})", kind_of_note(words, kind))));
        return who(report, words, note).into_iter().chain(kind).chain(late(report, words, note)).collect();
    }
    let id = match note.kind {
        None => "documents-from-table",
        Some(ContributionKind::Challenge) => "documents-challenge-from-table",
        Some(ContributionKind::Idea) => "documents-idea-from-table",
        Some(ContributionKind::Example) => "documents-example-from-table",
        Some(ContributionKind::Question) => "documents-question-from-table",
    };
    let from = text(words.say(id, &[("table", note.table.0.into())]));
    [from].into_iter().chain(late(report, words, note)).collect()
}

/// " (kom frem efter lukketid)", of a note that had not arrived when its round was closed, whenever it was written;
/// " (efter fristen)", of one whose sender answered after the deadline.
pub fn late(report: &Report, words: &Words, note: &Note) -> Option<Span> {
    let arrived = || note.late.then(|| text(format!(" ({})", words.word("documents-note-late"))));
    answered_late(report, note.table).then(|| late_mark(words)).or_else(arrived)
}

/// The mark of who answered after the deadline.
pub fn late_mark(words: &Words) -> Span {
    text(format!(" ({})", words.word("documents-late")))
}

/// Whether a table's answer in a consultation round came after the deadline.
pub fn answered_late(report: &Report, table: TableNumber) -> bool {
    report.summary.received.iter().any(|received| received.table == table && received.late)
}

/// "Indlæg fra bord 9 (Gruppe B, Køge Kommune)", for those who do not know who sat where.
pub fn of_note_to_others(report: &Report, words: &Words, note: &Note) -> Vec<Span> {
    let told = of_note(report, words, note).into_iter();
    told.chain(within(words, names_at(report, note))).collect()
}

/// What the table of a note is called beside its number, and the municipalities and organisations that sat there then;
/// nothing where the table itself is named after the one who answers.
fn names_at<'a>(report: &'a Report, note: &Note) -> Vec<&'a str> {
    if report.is_consultation() {
        return Vec::new();
    }
    let called = report.table(note.table).and_then(|table| table.name.as_deref());
    called.into_iter().chain(report.bodies_at(note.table, note.at)).collect()
}

/// " (Gruppe B, Køge Kommune)"
fn within(words: &Words, names: Vec<&str>) -> Vec<Span> {
    if names.is_empty() { Vec::new() } else { vec![text(" ("), spoken(counts::joined(words, &names)), text(")")] }
}

/// "Bord 7 blev en del af bord 6 kl. 17.10." of a table that did; an old record does not say when.
pub fn merged(words: &Words, table: &Table) -> Option<String> {
    let (number, into) = (table.number.0.into(), table.merged_into?.0.into());
    Some(match table.merged_at {
        None => words.say("documents-table-merged", &[("table", number), ("into", into)]),
        Some(at) => {
            let clock = dates::at_clock(words.language(), at.time());
            words.say("documents-table-merged-at", &[("table", number), ("into", into), ("clock", clock.into())])
        }
    })
}

/// Whether all of them sat at one table, so that its number says nothing.
pub fn is_one_table(report: &Report) -> bool {
    report.seated() < 2
}

/// " – 5 af 8 borde (1, 2, 4, 7, 8)", behind a point; nothing where there is one table only and it said it.
pub fn behind_point(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    if is_one_table(report) && !point.is_nobodys() {
        return Vec::new();
    }
    [text(" – ")].into_iter().chain(of_point(report, words, point)).collect()
}

/// The same under the heading of the point's theme, with those who said it under another: ", heraf bord 7 under tema 2".
/// Without them more tables would have said the point than discussed the theme.
pub fn behind_point_of_theme(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    let mut line = behind_point(report, words, point);
    line.extend(under_others(report, words, point));
    line
}

/// "5 af 8 borde (1, 2, 4, 7, 8), heraf bord 7 under tema 2", standing alone.
pub fn of_point_of_theme(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    let mut said = of_point(report, words, point);
    said.extend(under_others(report, words, point));
    said
}

fn under_others(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    let mut line = Vec::new();
    for (theme, said_by) in &point.elsewhere {
        let said = words.say("documents-of-them-under", &[("tables", WORDS.into()), ("theme", MORE_WORDS.into())]);
        let theme = theme_in_sentence(words, report.theme(theme));
        line.push(text(", "));
        line.extend(around_spans(&said, &tables(report, words, said_by), &theme));
    }
    line
}

/// "idé"
pub fn kind_of_note(words: &Words, kind: ContributionKind) -> String {
    words.word(match kind {
        ContributionKind::Challenge => "documents-contribution-challenge",
        ContributionKind::Idea => "documents-contribution-idea",
        ContributionKind::Example => "documents-contribution-example",
        ContributionKind::Question => "documents-contribution-question",
    })
}

/// "Bord 4 – Rådhuset"
pub fn table_heading(report: &Report, words: &Words, number: TableNumber) -> Vec<Span> {
    if let Some(party) = report.party(number) {
        return vec![spoken(party)];
    }
    let name = report.table(number).and_then(|table| table.name.as_deref());
    let mut heading = vec![text(words.say("documents-table", &[("table", number.0.into())]))];
    heading.extend(name.into_iter().flat_map(|name| [text(" – "), spoken(name)]));
    heading
}

/// "5 af 8 borde (1, 2, 4, 7, 8)"; of a point without notes that there are none.
pub fn of_point(report: &Report, words: &Words, point: &Point) -> Vec<Span> {
    if point.is_nobodys() {
        return vec![text(words.word("documents-point-of-nobody"))];
    }
    if report.is_consultation() {
        return parties::share(report, words, point);
    }
    let tables: Vec<u16> = point.tables.iter().map(|table| table.0).collect();
    let crosses_themes = point.crosses_themes;
    let whole = Whole { discussed: point.discussed_by.len(), crosses_themes, seated: report.seated() };
    vec![text(counts::named_share_of_tables(words, &tables, whole))]
}

/// "Bord 4"; in a consultation round the one who answers there.
pub fn table(report: &Report, words: &Words, number: TableNumber) -> Vec<Span> {
    let unnamed = || text(words.say("documents-table", &[("table", number.0.into())]));
    vec![report.party(number).map_or_else(unnamed, spoken)]
}

/// "Bord 4"; in a consultation round who answers there and, where it held a meeting of its own, the tables there:
/// "Brønderslev, bord 1 og 2".
pub fn who(report: &Report, words: &Words, note: &Note) -> Vec<Span> {
    let mut said = table(report, words, note.table);
    if !note.sender_tables.is_empty() {
        said.push(text(format!(", {}", at_own_tables(words, note))));
    }
    said
}

/// "bord 1 og 2", of the sender's own meeting.
pub fn at_own_tables(words: &Words, note: &Note) -> String {
    let numbers: Vec<String> = note.sender_tables.iter().map(ToString::to_string).collect();
    let named = [("count", numbers.len().into()), ("numbers", counts::joined(words, &numbers).into())];
    words.say("documents-at-tables", &named)
}

/// "Bord 4 (Gruppe C, Køge Kommune)": the table that wrote a note, and who sat there then; "Gruppe C" where the tables were
/// made on the day, as nobody else has seen their numbers.
pub fn table_to_others(report: &Report, words: &Words, note: &Note) -> Vec<Span> {
    let is_unplanned = report.tables.iter().all(|table| table.added);
    let name = report.table(note.table).and_then(|table| table.name.as_deref());
    if let Some(name) = name.filter(|_| is_unplanned) {
        let bodies = report.bodies_at(note.table, note.at);
        return [spoken(name)].into_iter().chain(within(words, bodies)).collect();
    }
    who(report, words, note).into_iter().chain(within(words, names_at(report, note))).collect()
}

/// "bord 4", "bord 1, 2 og 5"
pub fn tables(report: &Report, words: &Words, tables: &[TableNumber]) -> Vec<Span> {
    if report.is_consultation() {
        return vec![spoken(parties::named(report, words, tables))];
    }
    let numbers: Vec<String> = tables.iter().map(ToString::to_string).collect();
    let named = [("count", tables.len().into()), ("numbers", counts::joined(words, &numbers).into())];
    vec![text(words.say("documents-at-tables", &named))]
}

/// "Fokusområde 2: …": a theme of those who asked in their own numbering, which ours beside it would contradict.
pub fn askers_heading(words: &Words, theme: Option<&Theme>) -> Vec<Span> {
    match theme.filter(|theme| is_numbered(&theme.title)) {
        Some(theme) => vec![spoken(&theme.title)],
        None => theme_heading(words, theme),
    }
}

/// The parking lot has none, and what a table added bears its machine's mark, which tells a reader nothing.
fn has_number(theme: &Theme) -> bool {
    theme.kind != ThemeKind::Parking && theme.number.mark.0.is_empty()
}

/// "1. Kommunernes behov"
pub fn theme_heading(words: &Words, theme: Option<&Theme>) -> Vec<Span> {
    match theme {
        None => vec![text(words.word("documents-no-theme"))],
        Some(theme) if !has_number(theme) => vec![spoken(&theme.title)],
        Some(theme) => {
            let number = theme.number.to_string();
            let said = words.say("documents-theme-heading", &[("number", number.into()), ("title", WORDS.into())]);
            around(&said, &theme.title)
        }
    }
}

/// "Spørgsmål 2: Hvad …"
pub fn question_heading(words: &Words, question: &Question) -> Vec<Span> {
    let number = question.number.into();
    let said = words.say("documents-question-text", &[("number", number), ("text", WORDS.into())]);
    around(&said, &question.text)
}

/// "Tema 1: Kommunernes behov", where a heading's form would look like a list's.
pub fn theme_in_list(words: &Words, theme: &Theme) -> Vec<Span> {
    if !has_number(theme) {
        return vec![spoken(&theme.title)];
    }
    let number = theme.number.to_string();
    let said = words.say("documents-theme-in-list", &[("number", number.into()), ("title", WORDS.into())]);
    around(&said, &theme.title)
}

/// "tema 1"; what has no number by its name.
pub fn theme_in_sentence(words: &Words, theme: Option<&Theme>) -> Vec<Span> {
    match theme {
        Some(theme) if has_number(theme) => {
            vec![text(words.say("documents-theme-in-sentence", &[("number", theme.number.to_string().into())]))]
        }
        unnumbered => {
            let quoted = words.say("documents-theme-quoted", &[("title", WORDS.into())]);
            around_spans(&quoted, &theme_heading(words, unnumbered), &[])
        }
    }
}

/// "Bord 4, indlæg 12", "Bord 1 og 2, tema 1"; in a consultation round who answered so. Of one that an earlier meeting agreed
/// that meeting.
pub fn of_action(report: &Report, words: &Words, action: &Action) -> String {
    let unknown = || words.word("documents-not-stated");
    match action.source {
        None => action.carried.as_ref().map_or_else(unknown, |carried| carried.from.clone()),
        Some(Source::Table(table)) => report
            .party(table)
            .map_or_else(|| words.say("documents-source-table", &[("table", table.0.into())]), str::to_owned),
        Some(Source::Contribution(id)) => report.note(id).map_or_else(unknown, |note| of_a_note(report, words, note)),
        Some(Source::Point(id)) => report.point(id).map_or_else(unknown, |point| of_a_point(report, words, point)),
    }
}

fn of_a_note(report: &Report, words: &Words, note: &Note) -> String {
    let unnamed = || {
        let ids = ("documents-source-note", "documents-source-table");
        numbers::said(report, words, &note.number, ids, &[("table", &note.table.to_string())])
    };
    report.party(note.table).map_or_else(unnamed, str::to_owned)
}

fn of_a_point(report: &Report, words: &Words, point: &Point) -> String {
    if point.tables.is_empty() {
        let ids = ("documents-source-point", "documents-source-own-point");
        return numbers::said(report, words, &point.number, ids, &[]);
    }
    if report.is_consultation() {
        return parties::named(report, words, &point.tables);
    }
    let numbers: Vec<String> = point.tables.iter().map(ToString::to_string).collect();
    let mut said = vec![("count", numbers.len().into()), ("tables", counts::joined(words, &numbers).into())];
    let theme = point.theme.as_ref().and_then(|theme| report.theme(theme));
    match theme.filter(|theme| theme.kind != ThemeKind::Parking) {
        None => words.say("documents-source-tables", &said),
        Some(theme) => {
            said.push(("theme", theme.number.to_string().into()));
            words.say("documents-source-tables-and-theme", &said)
        }
    }
}

/// The table at which an action was agreed. One that was made of a table's note while the tables discussed was agreed there,
/// and so was one that was typed in together with what the table had written on paper then; one that was made of it later
/// says what the table wrote, and not that anybody agreed to it there.
pub fn agreed_at(report: &Report, action: &Action) -> Option<TableNumber> {
    match action.source? {
        Source::Table(table) => Some(table),
        Source::Contribution(note) => {
            let note = report.note(note)?;
            let is_of_paper = |said| report.at_the_tables(said) && report.in_one_item(note.at, action.agreed_at);
            let is_agreed = report.at_the_tables(action.agreed_at) || note.said_at.is_some_and(is_of_paper);
            is_agreed.then_some(note.table)
        }
        Source::Point(_) => None,
    }
}
