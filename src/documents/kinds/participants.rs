//! The list of participants in two editions: for the door, with a place to tick, and for handing out. Internal: a name
//! beside an association can tell of an illness.

use crate::documents::edition::Audience;
use crate::documents::kinds::parts::head;
use crate::documents::page::page::{Block, Page, Span, spoken, text};
use crate::documents::report::report::Report;
use crate::domain::arrival::{Attendance, Person};
use crate::domain::programme::Member;
use crate::language::sorting;
use crate::language::words::Words;

/// To be ticked with a pen.
const BOX: &str = "☐";

/// Both editions; none where nobody is seated.
pub fn pages(report: &Report, words: &Words) -> Vec<Page> {
    let mut seated: Vec<(&Member, u16)> = report
        .tables
        .iter()
        .flat_map(|table| {
            let number = table.merged_into.unwrap_or(table.number).0;
            table.members.iter().map(move |member| (member, number))
        })
        .collect();
    if seated.is_empty() {
        return Vec::new();
    }
    let by = |member: &Member| (sorting::sort_key(member.sorted_by()), sorting::sort_key(&member.name));
    seated.sort_by_cached_key(|(member, table)| (by(member), *table));
    let door = edition(report, words, &seated, true);
    seated.retain(|(member, _)| !stayed_away(report, member));
    vec![door, edition(report, words, &seated, false)]
}

fn attendance(report: &Report, member: &Member) -> Option<Attendance> {
    report.arrivals.of(Person::named(&member.name)).map(|arrival| arrival.attendance)
}

/// Whoever left has been there.
fn stayed_away(report: &Report, member: &Member) -> bool {
    let was_there = || report.attendance.in_part.iter().any(|part| part.name == member.name);
    attendance(report, member) == Some(Attendance::Away) && !was_there()
}

/// "Ældrerådet (forening)", or the one of the two that is known.
fn of(words: &Words, member: &Member, beside: Option<&str>) -> Vec<Span> {
    let role = member.role.map(|role| words.word(role.word()));
    match (beside, role) {
        (Some(organisation), Some(role)) => vec![spoken(organisation), text(format!(" ({role})"))],
        (Some(organisation), None) => vec![spoken(organisation)],
        (None, role) => vec![text(role.unwrap_or_default())],
    }
}

fn edition(report: &Report, words: &Words, seated: &[(&Member, u16)], at_the_door: bool) -> Page {
    let part = if at_the_door { "documents-participants-door" } else { "documents-participants-handout" };
    let part = words.word(part);
    let title = words.say(
        "documents-participants-title",
        &[("title", report.meeting.title.as_str().into()), ("edition", part.as_str().into())],
    );
    let head = head::edition(report, words, Audience::Internal);
    let mut page = Page { head, title, part: Some(part), ..Page::default() };
    head::rehearsal(&mut page, report, words);
    page.list(head::frame(report, words));
    page.paragraph(words.say("documents-participants-counted", &[("count", seated.len().into())]));
    let ticked = report.arrivals.are_kept() && at_the_door;
    if ticked {
        let count = |wanted| seated.iter().filter(|(member, _)| attendance(report, member) == Some(wanted)).count();
        let told = [("came", count(Attendance::Came).into()), ("away", count(Attendance::Away).into())];
        page.paragraph(words.say("documents-participants-came", &told));
    }
    let mut columns = vec!["documents-column-name", "documents-column-role", "documents-column-table"];
    if at_the_door {
        columns.insert(0, "documents-column-arrived");
    }
    let row = |(member, table): &(&Member, u16)| {
        let (name, beside) = member.in_columns();
        let mut cells = vec![vec![spoken(name)], of(words, member, beside.as_deref()), vec![text(table.to_string())]];
        if at_the_door {
            let came = match attendance(report, member) {
                Some(Attendance::Came) => words.word("documents-participants-is-here"),
                Some(Attendance::Away) => words.word("documents-participants-is-away"),
                None => BOX.to_owned(),
            };
            cells.insert(0, vec![text(came)]);
        }
        cells
    };
    page.push(Block::Table {
        head: columns.iter().map(|id| text(words.word(id))).collect(),
        rows: seated.iter().map(row).collect(),
    });
    page
}
