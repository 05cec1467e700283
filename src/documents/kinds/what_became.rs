//! "Det sagde I – det blev det til": for each table, where every contribution of it went; for each organisation, its tables.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, FixedOffset};

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::{answers, findings, head, next_steps, numbers, origin};
use crate::documents::page::page::{Block, ListItem, Page, WORDS, around, plain, spoken, text};
use crate::documents::report::action::{Action, Source};
use crate::documents::report::note::Note;
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::documents::report::section::{Section, Told};
use crate::documents::report::table::Table;
use crate::documents::report::theme::Given;
use crate::domain::id::{ContributionId, PointId, TableNumber};
use crate::language::counts;
use crate::language::sorting;
use crate::language::words::Words;

/// The actions by what they came from.
struct Followed<'a> {
    from_note: HashMap<ContributionId, Vec<&'a Action>>,
    from_point: HashMap<PointId, Vec<&'a Action>>,
    told: Told,
}

/// Nothing where no table has said anything.
pub fn page(report: &Report, words: &Words) -> Option<Page> {
    let title = words.say("documents-what-became-title", &[("title", report.meeting.title.as_str().into())]);
    let mut page = Page { head: head::edition(report, words, Audience::Internal), title, ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    let told = Told::of(&Section::all(report));
    let mut followed = Followed { from_note: HashMap::new(), from_point: HashMap::new(), told };
    for action in &report.actions {
        match action.source {
            Some(Source::Contribution(note)) => followed.from_note.entry(note).or_default().push(action),
            Some(Source::Point(point)) => followed.from_point.entry(point).or_default().push(action),
            Some(Source::Table(_)) | None => {}
        }
    }
    let mut tables: BTreeMap<TableNumber, Vec<&Note>> = BTreeMap::new();
    for note in &report.contributions {
        tables.entry(note.table).or_default().push(note);
    }
    for table in report
        .answers
        .iter()
        .map(|given| given.table)
        .chain(report.actions.iter().filter_map(|action| origin::agreed_at(report, action)))
    {
        tables.entry(table).or_default();
    }
    for (table, notes) in &tables {
        page.heading_of(2, origin::table(report, words, *table));
        let bodies = report.bodies_at(*table, report.generated_at);
        if !bodies.is_empty() && !report.is_consultation() {
            page.push(Block::Paragraph(vec![spoken(counts::joined(words, &bodies))]));
        }
        became_one(&mut page, report, words, *table);
        page.list(notes.iter().map(|note| became(report, words, &followed, note)).collect());
        page.list(said_nothing(report, words, *table));
        let at_table = report.actions.iter().filter(|action| action.source == Some(Source::Table(*table)));
        let at_table: Vec<ListItem> = at_table.map(|action| action_in_words(report, words, action)).collect();
        page.list(at_table);
    }
    questions(&mut page, report, words);
    organisations(&mut page, report, words, &tables);
    (!tables.is_empty()).then_some(page)
}

/// Where a table went, and which tables came to it.
fn became_one(page: &mut Page, report: &Report, words: &Words, number: TableNumber) {
    let is_of_it = |table: &&Table| table.number == number || table.merged_into == Some(number);
    let told = report.tables.iter().filter(is_of_it).filter_map(|table| origin::merged(words, table));
    told.for_each(|told| page.paragraph(told));
}

/// "Ingen bemærkninger: Tema 3: Adgang", "Ikke drøftet: Tema 3: Adgang – Spørgsmål 2: Hvad …": a table that had nothing to
/// add has said so.
fn said_nothing(report: &Report, words: &Words, table: TableNumber) -> Vec<ListItem> {
    let mut given: Vec<&Given> = report.answers.iter().filter(|given| given.table == table).collect();
    given.sort_by_key(|given| report.theme_place(&given.theme));
    let line = |given: &Given| {
        let theme = report.theme(&given.theme)?;
        let mut line = vec![text(format!("{}: ", answers::in_words(words, given.answer)))];
        line.extend(origin::theme_in_list(words, theme));
        if let Some(question) = given.question.as_ref().and_then(|question| theme.question(question)) {
            line.push(text(" – "));
            line.extend(origin::question_heading(words, question));
        }
        Some(ListItem::of(line))
    };
    given.into_iter().filter_map(line).collect()
}

/// What is owed an answer, table by table, and who owes it; nothing where nobody asked.
fn questions(page: &mut Page, report: &Report, words: &Words) {
    let mut owed: Vec<&Note> = report.contributions.iter().filter(|note| note.awaits_answer()).collect();
    owed.sort_by_key(|note| note.table);
    if !owed.is_empty() {
        page.heading(2, words.say("documents-heading-questions", &[("count", owed.len().into())]));
        page.list(owed.into_iter().map(|note| findings::note(report, words, note)).collect());
    }
}

/// The words, and beneath them where they went.
fn became(report: &Report, words: &Words, followed: &Followed<'_>, note: &Note) -> ListItem {
    let mut went = Vec::new();
    let point = note.point.and_then(|point| report.point(point));
    if let Some(point) = point {
        went.push(point_in_words(report, words, point));
    }
    let of_note = followed.from_note.get(&note.id).into_iter().flatten();
    let of_point = point.and_then(|point| followed.from_point.get(&point.id)).into_iter().flatten();
    went.extend(of_note.chain(of_point).map(|action| action_in_words(report, words, action)));
    went.extend(findings::answerer(words, note).map(ListItem::of));
    if went.is_empty() {
        let id = if followed.told.tells(note) { "documents-became-note" } else { "documents-became-annexe" };
        went.push(ListItem::new(words.word(id)));
    }
    let mut said = origin::of_note(report, words, note);
    said.extend([text(": "), spoken(&note.text)]);
    ListItem { text: said, beneath: vec![Block::List(went)] }
}

/// "Indgår i pointen: Adgang for alle – 5 af 8 borde (1, 2, 4, 7, 8)"
fn point_in_words(report: &Report, words: &Words, point: &Point) -> ListItem {
    let share = origin::of_point(report, words, point);
    let said = words.say("documents-became-point", &[("point", WORDS.into())]);
    let mut line = around(&said, &findings::one_line(&point.text));
    line.push(text(" – "));
    line.extend(share);
    ListItem::of(line)
}

/// "Handling 3: Brev til kommunerne (afventer – stillingen er ledig)"
fn action_in_words(report: &Report, words: &Words, action: &Action) -> ListItem {
    let ids = ("documents-became-action", "documents-became-unnumbered");
    let said = numbers::said(report, words, &action.number, ids, &[("what", WORDS)]);
    let mut spans = around(&said, &findings::one_line(&action.what));
    if let Some((line, why)) = action.history.last().and_then(|line| Some((line, line.why.as_ref()?))) {
        let status = next_steps::status(words, line.status).to_lowercase();
        spans.extend([text(format!(" ({status} – ")), spoken(why), text(")")]);
    }
    ListItem::of(spans)
}

/// Where one of them sat.
struct Seat<'a> {
    body: &'a str,
    table: TableNumber,
    /// Since when, at a table of which its own became a part.
    since: Option<DateTime<FixedOffset>>,
}

impl Seat<'_> {
    fn was_taken(&self, at: TableNumber, when: DateTime<FixedOffset>) -> bool {
        self.table == at && self.since.is_none_or(|since| since <= when)
    }

    fn notes<'n>(&self, tables: &'n BTreeMap<TableNumber, Vec<&'n Note>>) -> impl Iterator<Item = &'n Note> {
        let notes = tables.get(&self.table).into_iter().flatten().copied();
        notes.filter(|note| self.was_taken(note.table, note.at))
    }
}

/// At its table, and at the one of which that became a part.
fn seats_of(table: &Table) -> impl Iterator<Item = Seat<'_>> {
    let later = table.merged_into.zip(table.merged_at).map(|(into, at)| (into, Some(at)));
    let places = [(table.number, None)].into_iter().chain(later);
    let bodies = table.bodies();
    places.flat_map(move |(table, since)| bodies.clone().into_iter().map(move |body| Seat { body, table, since }))
}

/// Each organisation and municipality in the alphabet's order: its tables, and how much of what they said is in points.
fn organisations(page: &mut Page, report: &Report, words: &Words, tables: &BTreeMap<TableNumber, Vec<&Note>>) {
    let mut seats: Vec<Seat<'_>> = report.tables.iter().flat_map(seats_of).collect();
    // In a consultation round each of them has its own heading already.
    if seats.is_empty() || report.is_consultation() {
        return;
    }
    seats.sort_by_cached_key(|seat| (sorting::sort_key(seat.body), seat.table, seat.since));
    seats.dedup_by_key(|seat| (seat.body, seat.table));
    page.heading(2, words.word("documents-heading-organisations"));
    let mut items = Vec::new();
    for seated in seats.chunk_by(|one, other| one.body == other.body) {
        let numbers: Vec<TableNumber> = seated.iter().map(|seat| seat.table).collect();
        let notes = || seated.iter().flat_map(|seat| seat.notes(tables));
        let gathered = notes().filter(|note| note.point.is_some()).count();
        let said = words.say(
            "documents-organisation",
            &[
                ("body", WORDS.into()),
                ("tables", plain(&origin::tables(report, words, &numbers)).into()),
                ("count", notes().count().into()),
                ("gathered", gathered.into()),
            ],
        );
        let mut told = HashSet::new();
        let points = notes().filter_map(|note| report.point(note.point?)).filter(|point| told.insert(point.id));
        let mut went: Vec<ListItem> = points.map(|point| point_in_words(report, words, point)).collect();
        let ours: HashSet<ContributionId> = notes().map(|note| note.id).collect();
        let from = |action: &&Action| match action.source {
            Some(Source::Table(at)) => seated.iter().any(|seat| seat.was_taken(at, action.agreed_at)),
            Some(Source::Contribution(note)) => ours.contains(&note),
            Some(Source::Point(_)) | None => false,
        };
        went.extend(report.actions.iter().filter(from).map(|action| action_in_words(report, words, action)));
        let beneath = if went.is_empty() { Vec::new() } else { vec![Block::List(went)] };
        items.push(ListItem { text: around(&said, seated[0].body), beneath });
    }
    page.list(items);
}
