//! What stands over a document: the office's head, draft or final, for whom, and what meeting it is about.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::documents::edition::{Audience, State};
use crate::documents::kinds::parts::{days, groups, parties};
use crate::documents::page::page::{ListItem, Page, Span, spoken, text};
use crate::documents::report::report::Report;
use crate::documents::report::when::When;
use crate::domain::programme::{HeadField, MeetingKind};
use crate::language::counts;
use crate::language::dates;
use crate::language::head_labels::label_in;
use crate::language::words::Words;

/// The head field that is the day of the document, in the languages of the program; the head is the office's own
/// whatever language the document is in.
const DATE_LABELS: [&str; 2] = ["Dato", "Date"];
/// The head field that is the receiver.
const RECEIVER_LABELS: [&str; 2] = ["Til", "To"];
/// The head fields that are whom to ask.
const CONTACT_LABELS: [&str; 6] = ["Udarbejdet af", "E-mail", "Telefon", "Prepared by", "Email", "Telephone"];

/// The case's number, where one was given, and the edition: the head of what does not bear the office's.
pub fn edition(report: &Report, words: &Words, audience: Audience) -> Vec<(Span, Span)> {
    let case = report.meeting.case_number.as_ref();
    let case = case.map(|number| (case_label(report, words), spoken(number)));
    case.into_iter().chain(state_and_audience(report, words, audience)).collect()
}

/// What the number of the case is called: as the house has it in its head, else as the usual head does.
pub fn case_label(report: &Report, words: &Words) -> Span {
    match report.meeting.case_label() {
        Some(own) => spoken(label_in(own, words.language())),
        None => text(words.word("documents-journal-case")),
    }
}

/// Draft or final, internal or public, and whether it is one table's notes and not those of all.
pub fn state_and_audience(report: &Report, words: &Words, audience: Audience) -> Vec<(Span, Span)> {
    let state = state_named(words, report.state);
    let audience = audience_named(words, audience);
    let only_of = report.only_of.map(|table| {
        let only = words.say("documents-only-of", &[("table", table.0.into())]);
        (text(words.word("documents-head-covers")), text(only))
    });
    let edition = [
        (text(words.word("documents-head-state")), text(state)),
        (text(words.word("documents-head-audience")), text(audience)),
    ];
    edition.into_iter().chain(only_of).collect()
}

/// "Udkast"
pub fn state_named(words: &Words, state: State) -> String {
    words.word(match state {
        State::Draft => "documents-state-draft",
        State::Final => "documents-state-final",
    })
}

/// "Intern"
pub fn audience_named(words: &Words, audience: Audience) -> String {
    words.word(match audience {
        Audience::Internal => "documents-audience-internal",
        Audience::Public => "documents-audience-public",
    })
}

/// The head fields of the office in their order, the empty ones too, and the edition. The date, where it was left open, is
/// the day on which the document is made.
pub fn office(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    office_on(report, words, report.generated_at.date_naive())
}

/// The same of another day.
pub fn office_on(report: &Report, words: &Words, day: NaiveDate) -> Vec<(Span, Span)> {
    fields(report, words, day, |_| true).into_iter().chain(edition_beneath(report, words)).collect()
}

/// The same over what is written to somebody, who was named on the day: the summary, the briefing and what came in from a
/// consultation round. Minutes, plans and catalogues are for all who took part, and go to nobody before others.
pub fn office_to_receiver(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    let Some(to) = &report.summary.receiver else { return office(report, words) };
    let to = (text(words.word("documents-consultation-to")), spoken(to));
    [to].into_iter().chain(office_but_receiver(report, words)).collect()
}

/// The same where the document says by itself to whom it goes.
pub fn office_but_receiver(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    let fields =
        fields(report, words, report.generated_at.date_naive(), |field| !RECEIVER_LABELS.contains(&field.label.trim()));
    fields.into_iter().chain(edition_beneath(report, words)).collect()
}

/// The same over a letter, which has a receiver, a day and a subject of its own: the head's are those of the summary.
pub fn office_of_letter(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    let own = |field: &HeadField| {
        let label = field.label.trim();
        !RECEIVER_LABELS.contains(&label) && !DATE_LABELS.contains(&label) && label != words.word("documents-subject")
    };
    fields(report, words, report.generated_at.date_naive(), own)
        .into_iter()
        .chain(edition_beneath(report, words))
        .collect()
}

/// The edition beneath the office's head, which says the case's number itself where it has a field for it.
fn edition_beneath(report: &Report, words: &Words) -> Vec<(Span, Span)> {
    let whole = if report.meeting.has_case_field() { state_and_audience } else { edition };
    whole(report, words, report.audience)
}

fn fields(report: &Report, words: &Words, day: NaiveDate, is_shown: impl Fn(&HeadField) -> bool) -> Vec<(Span, Span)> {
    let day = dates::day(words.language(), day);
    let field = |field: &HeadField| {
        let is_open_date = field.value.trim().is_empty() && DATE_LABELS.contains(&field.label.trim());
        let label = spoken(label_in(&field.label, words.language()));
        (label, if is_open_date { text(&day) } else { spoken(&field.value) })
    };
    report.meeting.head.iter().filter(|field| is_shown(field)).map(field).collect()
}

/// To whom the documents go, as somebody said on the day, else as the head says.
pub fn receiver(report: &Report) -> Option<&str> {
    report.summary.receiver.as_deref().or_else(|| receiver_in_head(report))
}

fn receiver_in_head(report: &Report) -> Option<&str> {
    let to = report.meeting.head.iter().find(|field| RECEIVER_LABELS.contains(&field.label.trim()));
    to.map(|field| field.value.trim()).filter(|value| !value.is_empty())
}

/// Whom to ask: the head's own person, address and telephone.
pub fn contact(report: &Report) -> String {
    let head = &report.meeting.head;
    let said = CONTACT_LABELS.iter().filter_map(|label| head.iter().find(|field| field.label.trim() == *label));
    let said: Vec<&str> = said.map(|field| field.value.trim()).filter(|value| !value.is_empty()).collect();
    said.join(", ")
}

/// "dialogmøde"
pub fn meeting_kind(words: &Words, kind: MeetingKind) -> String {
    words.word(match kind {
        MeetingKind::Dialogue => "documents-meeting-dialogue",
        MeetingKind::Conference => "documents-meeting-conference",
        MeetingKind::ThemeDay => "documents-meeting-theme-day",
        MeetingKind::VisionDay => "documents-meeting-vision-day",
        MeetingKind::Council => "documents-meeting-council",
        MeetingKind::Public => "documents-meeting-public",
        MeetingKind::Consultation => "documents-meeting-consultation",
    })
}

/// "dialogmødet"
pub fn the_meeting(words: &Words, kind: MeetingKind) -> String {
    words.word(match kind {
        MeetingKind::Dialogue => "documents-the-dialogue",
        MeetingKind::Conference => "documents-the-conference",
        MeetingKind::ThemeDay => "documents-the-theme-day",
        MeetingKind::VisionDay => "documents-the-vision-day",
        MeetingKind::Council => "documents-the-council",
        MeetingKind::Public => "documents-the-public-meeting",
        MeetingKind::Consultation => "documents-the-consultation",
    })
}

/// "den 7. april 2022"; where the programme names no single day the one on which it was held, else its words.
pub fn date_after_noun(report: &Report, words: &Words) -> String {
    match held_on(report) {
        Some(day) => dates::the_day(words.language(), day),
        None => report.meeting.date.words.clone(),
    }
}

/// The day of the meeting: the one in the programme, the one on which it was held where the programme names no single day,
/// else the last one it may be.
pub fn day(report: &Report) -> NaiveDate {
    held_on(report).unwrap_or(report.meeting.day)
}

fn held_on(report: &Report) -> Option<NaiveDate> {
    let When { day, exact, .. } = &report.meeting.date;
    let began = || report.programme.items.iter().find_map(|item| item.actual_start).map(|at| at.date_naive());
    day.filter(|_| *exact).or_else(began)
}

/// Whether the meeting's title ends with its date already: "Status medio 2007".
pub fn says_its_date(report: &Report, words: &Words) -> bool {
    let title = report.meeting.title.trim().to_lowercase();
    let mut said = vec![date_after_noun(report, words), report.meeting.date.words.clone()];
    said.extend(report.meeting.date.day.map(|day| dates::day(words.language(), day)));
    said.iter().map(|date| date.trim().to_lowercase()).any(|date| !date.is_empty() && title.ends_with(&date))
}

/// "torsdag den 7. april 2022 kl. 16.00–19.00"
pub fn time(report: &Report, words: &Words) -> String {
    let about = &report.meeting;
    if days::are_several(report) {
        return over_days(report, words);
    }
    let day = match held_on(report) {
        Some(day) => dates::weekday_and_day(words.language(), day),
        None => about.date.words.clone(),
    };
    let span = dates::clock_span(words.language(), about.planned_start.time(), about.planned_end.time());
    words.say("documents-day-and-clocks", &[("day", day.into()), ("clocks", span.into())])
}

/// "lørdag den 26. marts 2022 kl. 09.00 til søndag den 27. marts 2022 kl. 16.00"
fn over_days(report: &Report, words: &Words) -> String {
    let (about, language) = (&report.meeting, words.language());
    let (start, end) = (about.planned_start, about.planned_end);
    if !about.date.exact {
        let count = days::by_day(report, &report.programme.items).len();
        let clocks = dates::clock_span(language, start.time(), end.time());
        let day = about.date.words.as_str();
        let told = [("day", day.into()), ("count", count.into()), ("clocks", clocks.into())];
        return words.say("documents-inexact-days-and-clocks", &told);
    }
    let day = |at: DateTime<FixedOffset>| dates::weekday_and_day(language, at.date_naive());
    let clock = |at: DateTime<FixedOffset>| dates::clock(language, at.time());
    let told = [
        ("first", day(start).into()),
        ("start", clock(start).into()),
        ("last", day(end).into()),
        ("end", clock(end).into()),
    ];
    words.say("documents-days-and-clocks", &told)
}

/// Time, place and organiser as labelled lines.
pub fn frame(report: &Report, words: &Words) -> Vec<ListItem> {
    let about = &report.meeting;
    [
        Some(ListItem::new(format!("{}: {}", words.word("documents-time"), time(report, words)))),
        known(words, "documents-place", about.place.as_deref()),
        known(words, "documents-organiser", about.organiser.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn known(words: &Words, id: &str, value: Option<&str>) -> Option<ListItem> {
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(ListItem::of(vec![text(format!("{}: ", words.word(id))), spoken(value)]))
}

/// Subject, time, place, question and who sat at the tables as a list of labelled lines; what is not known is left out.
pub fn occasion(report: &Report, words: &Words) -> Vec<ListItem> {
    occasion_called(report, words, &report.meeting.title)
}

/// The same of a document whose subject is called otherwise than the meeting.
pub fn occasion_called(report: &Report, words: &Words, title: &str) -> Vec<ListItem> {
    let about = &report.meeting;
    let bodies = bodies(report);
    let bodies = Some(counts::joined(words, &bodies)).filter(|_| !bodies.is_empty());
    // An office that has its own line for the subject in the head says it there.
    let said = about.head.iter().any(|field| field.label == words.word("documents-subject") && !field.value.is_empty());
    let mut items: Vec<ListItem> =
        known(words, "documents-subject", Some(title).filter(|_| !said)).into_iter().collect();
    items.extend(frame(report, words));
    items.extend(known(words, "documents-question", about.question.as_deref()));
    let seated = if report.is_consultation() { "documents-participants-answering" } else { "documents-participants" };
    items.extend(known(words, seated, bodies.as_deref()));
    items
}

/// "Deltagere: 130, heraf 52 brugere (16 borde)", as somebody has said; else by number, as the list and its ticks have
/// them: "Deltagere: 13 af 23 tilmeldte (8 pårørende og 5 politikere), 9 borde".
pub fn participants(report: &Report, words: &Words) -> Option<ListItem> {
    let Some(present) = &report.summary.present else { return participants_counted(report, words) };
    let seated = report.seated();
    let label = words.word("documents-present");
    let mut line = vec![text(format!("{label}: ")), spoken(without_label(present, &label))];
    line.extend((seated > 1).then(|| text(format!(" ({})", parties::counted(report, words, seated)))));
    Some(ListItem::of(line))
}

fn participants_counted(report: &Report, words: &Words) -> Option<ListItem> {
    let attendance = &report.attendance;
    // Who answers in writing has come to no meeting.
    if report.is_consultation() || attendance.listed == 0 {
        return None;
    }
    let (unannounced, signed_up) = (attendance.unannounced, attendance.listed.saturating_sub(attendance.unannounced));
    let counted = match attendance.present() {
        Some(came) if unannounced > 0 => {
            let expected = came.saturating_sub(unannounced);
            let said = [
                ("came", came.into()),
                ("expected", expected.into()),
                ("listed", signed_up.into()),
                ("unannounced", unannounced.into()),
            ];
            words.say("documents-participants-and-unannounced", &said)
        }
        Some(came) => {
            let said = [("came", came.into()), ("listed", attendance.listed.into())];
            words.say("documents-participants-ticked", &said)
        }
        None => words.say("documents-participants-listed", &[("listed", attendance.listed.into())]),
    };
    let seated = report.seated();
    let tables = (seated > 1).then(|| format!(", {}", parties::counted(report, words, seated)));
    let label = words.word("documents-present");
    let groups = groups::behind(report, words);
    Some(ListItem::new(format!("{label}: {counted}{groups}{}", tables.unwrap_or_default())))
}

/// "90 deltagere, heraf 52 brugere" behind "Deltagere: ", which has said already what is counted; one colon is
/// followed by no other.
fn without_label(present: &str, label: &str) -> String {
    let counted = present.split_once(' ').and_then(|(count, rest)| {
        let is_figure = !count.is_empty() && count.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let counted: String = rest.chars().take(label.chars().count()).collect();
        let after = rest.get(counted.len()..)?;
        let is_label = counted.to_lowercase() == label.to_lowercase()
            && (after.is_empty() || after.starts_with([',', ';', '.', ' ']));
        (is_figure && is_label).then(|| format!("{count}{after}"))
    });
    counted.unwrap_or_else(|| present.to_owned())
}

/// Municipalities and organisations at the tables, each once, in the tables' order.
fn bodies(report: &Report) -> Vec<&str> {
    let mut seen = std::collections::HashSet::new();
    let bodies = report.tables.iter().flat_map(|table| table.bodies());
    bodies.filter(|body| seen.insert(*body)).collect()
}

/// Says that it was a rehearsal, if it was.
pub fn rehearsal(page: &mut Page, report: &Report, words: &Words) {
    if report.rehearsal {
        page.paragraph(words.word("documents-rehearsal-only"));
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::edition::{Audience, State};
    use crate::documents::kinds::parts::head::state_and_audience;
    use crate::documents::report::report::Report;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn what_holds_one_tables_notes_says_so_at_its_head() {
        let (words, writer) = (Words::new(Language::Da), given(&[]).0);
        let report = Report::of(&writer.meeting, &words, writer.now, State::Draft, Audience::Internal).unwrap();
        let said = |report: &Report| format!("{:?}", state_and_audience(report, &words, Audience::Internal));
        assert!(!said(&report).contains("bord 4"));
        let alone = said(&report.only_of(Some(TableNumber(4))));
        assert!(alone.contains("Omfatter") && alone.contains("Kun indlæg fra bord 4"), "{alone}");
    }
}
