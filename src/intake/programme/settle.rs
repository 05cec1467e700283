//! The plan of the meeting: what the file says, and a proposal, named as such, for what it does not say.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::due::Due;
use crate::domain::id::{ItemId, QuestionId, TableNumber, ThemeId};
use crate::domain::programme::{
    HeadField, ItemKind, Member, Programme, ProgrammeItem, Question, Table, Theme, ThemeAssignment, ThemeKind,
};
use crate::domain::zone::Zone;
use crate::intake::programme::agreed::actions;
use crate::intake::programme::day_start::{DayStart, clock_change, minutes_after, no_such_clock};
use crate::intake::programme::file::{FreeText, HeadFile, ItemFile, MemberFile, ProgrammeFile, TableFile, TablesFile};
use crate::intake::programme::here::Here;
use crate::intake::programme::layout::{Misfit, Slot, lay_out};
use crate::intake::programme::milestones::milestone;
use crate::intake::programme::naming::{
    PARKING, item_ids, known_tables, numbered, question_ids, table_numbers, theme_ids, theme_meant,
};
use crate::intake::programme::same_name::same_names;
use crate::intake::programme::timing::{clock, frame, signed_minutes_on};
use crate::intake::programme::warning::Warning;
use crate::intake::programme::{goodbye, guess};
use crate::language::day_reading::{is_reckoned, read_day};
use crate::language::doubtful_day::contradicted;

/// A programme with nothing open, and what is strange in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub programme: Programme,
    /// When each item ends by the clock on the wall. That is not its start and its minutes where the clocks change.
    pub ends: Vec<NaiveDateTime>,
    pub warnings: Vec<Warning>,
}

impl Settled {
    /// The items, each with the wall time of its end.
    pub fn items(&self) -> impl Iterator<Item = (&ProgrammeItem, NaiveDateTime)> {
        self.programme.items.iter().zip(self.ends.iter().copied())
    }
}

/// Settles a programme file that is read here.
pub fn settle(file: &ProgrammeFile, here: &Here) -> Settled {
    let today = here.today;
    let mut warnings = Vec::new();
    let mut guessed = file.guessed.clone();
    let mut guess = |name: &str| {
        if !guessed.iter().any(|known| known == name) {
            guessed.push(name.to_owned());
        }
    };
    let (date, day) = date(file, today, &mut warnings);
    if file.kind.is_none() {
        guess("kind");
    }
    if !date.exact || is_reckoned(&date.words, today) {
        guess("date");
    }
    let times = Times::read(file);
    if file.start.is_none() && times.start_guessed {
        guess("start");
    }
    let Planned { items, ends, start, end } = items(file, day, &times, &here.zone, &mut warnings);
    warnings.extend(clock_change(&here.zone, start, end));
    if times.end.is_none() {
        guess("end");
    }
    let milestones = file.milestones.iter().map(|file| {
        let (milestone, strange) = milestone(file, day);
        warnings.extend(strange);
        milestone
    });
    let milestones = milestones.collect();
    let language = file.language.unwrap_or_default();
    let themes = themes(file, guess::parking_title(language));
    let assignments = assignments(file);
    if !assignments.is_empty() {
        let without = |theme: &&Theme| {
            theme.kind == ThemeKind::Theme && !assignments.iter().any(|assigned| assigned.theme == theme.id)
        };
        let told =
            themes.iter().filter(without).map(|theme| Warning::ThemeWithoutTables { theme: theme.title.clone() });
        warnings.extend(told);
    }
    if file.tables.is_none() && !assignments.is_empty() {
        guess("tables");
    }
    let seated = tables(file);
    warnings.extend(same_names(&seated));
    let programme = Programme {
        kind: file.kind.unwrap_or_else(|| guess::meeting_kind(&file.title)),
        title: file.title.clone(),
        question: text(&file.question),
        purpose: text(&file.purpose),
        date,
        start,
        end,
        place: file.place.clone(),
        organiser: file.organiser.clone(),
        agreement: file.agreement.clone(),
        before_writing: text(&file.before_writing),
        language,
        head: file
            .head
            .as_ref()
            .map_or_else(|| guess::usual_head(language), |head| head.iter().map(head_field).collect()),
        items,
        themes,
        assignments,
        tables: seated,
        milestones,
        rounds: file.rounds(),
        actions: actions(file, day),
        guessed,
    };
    warnings.extend(programme.too_many_questions().map(Warning::TooManyQuestions));
    Settled { programme, ends, warnings }
}

/// The words of the date, and the day that is planned for.
fn date(file: &ProgrammeFile, today: NaiveDate, warnings: &mut Vec<Warning>) -> (Due, NaiveDate) {
    let Some(words) = &file.date else {
        warnings.push(Warning::NoDate { proposed: today });
        return (Due { words: String::new(), day: Some(today), exact: false }, today);
    };
    let (day, exact) = match read_day(words, today) {
        Some(read) if read.exact => {
            if is_reckoned(words, today) {
                warnings.push(Warning::DateReckoned { words: words.clone(), proposed: read.day });
            }
            (read.day, true)
        }
        Some(read) => {
            warnings.push(match contradicted(words, today) {
                Some(day) => Warning::WrongWeekday { title: None, words: words.clone(), day },
                None => Warning::DateInexact { words: words.clone(), proposed: read.day },
            });
            (read.day, false)
        }
        None => {
            warnings.push(Warning::DateNotUnderstood { words: words.clone(), proposed: today });
            (today, false)
        }
    };
    (Due { words: words.clone(), day: Some(day), exact }, day)
}

/// The frame of each day.
struct Times {
    start: NaiveTime,
    start_guessed: bool,
    end: Option<NaiveTime>,
}

impl Times {
    fn read(file: &ProgrammeFile) -> Self {
        let read = |words: &Option<String>| words.as_deref().and_then(clock);
        let end = read(&file.end);
        let first = file.items.first().and_then(|item| read(&item.start));
        let (start, start_guessed) = match (read(&file.start).or(first), end) {
            (Some(start), _) => (start, false),
            (None, Some(end)) => {
                let usual =
                    file.items.iter().map(|item| i64::from(slot(item, None).minutes.unwrap_or(slot(item, None).usual)));
                (end.overflowing_sub_signed(TimeDelta::minutes(usual.sum::<i64>().min(12 * 60))).0, true)
            }
            (None, None) => (guess::usual_start(file.kind.unwrap_or_else(|| guess::meeting_kind(&file.title))), true),
        };
        Self { start, start_guessed, end }
    }
}

fn kind_of(item: &ItemFile) -> ItemKind {
    item.kind.or_else(|| guess::kind(&item.title)).unwrap_or_default()
}

fn slot(item: &ItemFile, start: Option<i64>) -> Slot {
    let kind = kind_of(item);
    Slot {
        start,
        minutes: item.minutes,
        usual: guess::usual_minutes(kind, &item.title),
        fixed: guess::is_fixed(kind, &item.title),
        proposed: item.guessed.iter().any(|name| name == "minutes"),
    }
}

/// The items with their times, and the frame from the first day's start to the last day's end.
struct Planned {
    items: Vec<ProgrammeItem>,
    ends: Vec<NaiveDateTime>,
    start: NaiveDateTime,
    end: NaiveDateTime,
}

fn items(file: &ProgrammeFile, day: NaiveDate, times: &Times, zone: &Zone, warnings: &mut Vec<Warning>) -> Planned {
    let ids = item_ids(file);
    let mut items: Vec<ProgrammeItem> = Vec::with_capacity(file.items.len());
    let mut ends = Vec::with_capacity(file.items.len());
    // In the night in which an hour comes twice the clock on the wall does not say which end is the last.
    let mut last = None;
    let length = times.end.and_then(|end| frame(times.start, end)).map(i64::from);
    let mut zero = DayStart { wall: day.and_time(times.start), zone };
    let mut rest = file.items.as_slice();
    let mut of_day = 1;
    let day_start_guessed = times.start_guessed || file.guessed.iter().any(|name| name == "start");
    while let Some(first) = rest.first() {
        of_day = first.day.unwrap_or(of_day).max(of_day);
        let many = rest.iter().position(|item| item.day.is_some_and(|other| other > of_day)).unwrap_or(rest.len());
        let (today, later) = rest.split_at(many);
        rest = later;
        zero.wall = minutes_after(day.and_time(times.start), i64::from(of_day - 1) * 24 * 60);
        let (mut slots, skipped) = slots(today, times.start, &zero);
        let end = length.map(|length| zero.elapsed(length).max(1));
        let says_the_end = today.last().is_some_and(|item| kind_of(item) == ItemKind::Closing);
        let parts_before = says_the_end && goodbye::comes_before(end, &mut slots);
        let frame_counts = first.start.as_deref().and_then(clock).is_none();
        warnings.extend(no_such_clock(zone, zero.wall).filter(|_| frame_counts).into_iter().chain(skipped));
        let (placed, misfits) = lay_out(&slots, end);
        if let (Some(item), Some(placed)) = (today.first(), placed.first().filter(|placed| placed.start < 0)) {
            let start = zero.at(placed.start);
            warnings.push(Warning::BeforeTheStart { item: item.title.clone(), start });
        }
        warnings.extend(misfits.iter().map(|misfit| told(*misfit, today, &zero)));
        let mut from_the_day_start = true;
        for ((said, slot), placed) in today.iter().zip(&slots).zip(placed) {
            let id = ItemId(ids[items.len()].clone());
            let start = zero.at(placed.start);
            let end = placed.start + i64::from(placed.minutes);
            ends.push(zero.at(end));
            last = last.max(Some((zero.instant(end), zero.at(end))));
            from_the_day_start &= slot.start.is_none();
            let is_moved = parts_before && ends.len() == file.items.len() - later.len();
            let start_guessed = is_moved || placed.start_guessed || (day_start_guessed && from_the_day_start);
            items.push(item(said, id, slot, start, placed.minutes, start_guessed));
        }
    }
    let start = day.and_time(times.start);
    let start = items.first().map_or(start, |first| first.start.min(start));
    let last = last.map_or(start, |(_, shown)| shown);
    let end = length.map_or(last, |length| minutes_after(zero.wall, length));
    Planned { items, ends, start, end }
}

/// Starts count from the day's start; each is the nearest such time seen from the one before. Told of those that the
/// clocks skip.
fn slots(items: &[ItemFile], start: NaiveTime, zero: &DayStart<'_>) -> (Vec<Slot>, Vec<Warning>) {
    let mut before = (start, 0_i64);
    let mut skipped = Vec::new();
    let place = |item: &ItemFile| {
        let at = item.start.as_deref().and_then(clock);
        let minutes = at.map(|at| {
            before = (at, before.1 + signed_minutes_on(before.0, at));
            skipped.extend(no_such_clock(zero.zone, minutes_after(zero.wall, before.1)));
            before.1
        });
        slot(item, minutes.map(|minutes| zero.elapsed(minutes)))
    };
    let slots = items.iter().map(place).collect();
    (slots, skipped)
}

fn told(misfit: Misfit, items: &[ItemFile], zero: &DayStart<'_>) -> Warning {
    let at = |minutes: i64| zero.at(minutes);
    match misfit {
        Misfit::Gap { from, until } => {
            Warning::Gap { from: at(from), until: at(until), minutes: u32::try_from(until - from).unwrap_or(u32::MAX) }
        }
        Misfit::Overfull { first, until, minutes } => Warning::Overfull {
            from: items[first].title.clone(),
            until: at(until),
            minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
        },
    }
}

fn item(
    file: &ItemFile,
    id: ItemId,
    slot: &Slot,
    start: NaiveDateTime,
    minutes: u32,
    start_guessed: bool,
) -> ProgrammeItem {
    let reason = file.locked_for.as_ref().filter(|reason| !reason.trim().is_empty());
    let locked = file.locked.unwrap_or(slot.fixed || reason.is_some());
    let mut guessed = file.guessed.clone();
    let mut guess = |name: &str, is_guess: bool| {
        if is_guess && !guessed.iter().any(|known| known == name) {
            guessed.push(name.to_owned());
        }
    };
    guess("start", start_guessed);
    guess("minutes", file.minutes.is_none());
    guess("kind", file.kind.is_none());
    guess("locked", file.locked.is_none() && locked && reason.is_none());
    guess("least_minutes", file.least_minutes.is_none());
    guess("id", file.id.is_none());
    ProgrammeItem {
        id,
        title: file.title.clone(),
        kind: kind_of(file),
        responsible: file.responsible.clone(),
        start,
        minutes,
        locked,
        locked_for: reason.filter(|_| locked).cloned(),
        least_minutes: file
            .least_minutes
            .map_or_else(|| guess::least_minutes(minutes, slot.fixed), |least| least.min(minutes)),
        text: text(&file.text),
        note: text(&file.note),
        guessed,
    }
}

fn text(said: &Option<FreeText>) -> Option<String> {
    said.as_ref().map(FreeText::text).filter(|text| !text.trim().is_empty())
}

fn head_field(file: &HeadFile) -> HeadField {
    HeadField { label: file.label.clone(), value: file.value.clone() }
}

/// As in the file, the parking lot last.
fn themes(file: &ProgrammeFile, parking_title: &str) -> Vec<Theme> {
    let ids = theme_ids(file);
    let named = file.themes.iter().zip(&ids).zip(question_ids(file)).map(|((theme, id), question_ids)| {
        let questions = theme.questions.iter().enumerate().zip(question_ids).map(|((place, question), id)| {
            let question = numbered(question, place);
            Question { id: QuestionId(id), number: question.number.unwrap_or(0), text: question.text }
        });
        Theme {
            id: ThemeId(id.clone()),
            title: theme.title.clone(),
            kind: theme.kind.unwrap_or_default(),
            questions: questions.collect(),
        }
    });
    let (parking, mut themes): (Vec<Theme>, Vec<Theme>) = named.partition(|theme| theme.kind == ThemeKind::Parking);
    if parking.is_empty() {
        let free = (2_u32..).map(|copy| format!("{PARKING}-{copy}"));
        let id = std::iter::once(PARKING.to_owned()).chain(free).find(|id| !ids.contains(id));
        themes.push(Theme {
            id: ThemeId(id.unwrap_or_else(|| PARKING.to_owned())),
            title: parking_title.to_owned(),
            kind: ThemeKind::Parking,
            questions: Vec::new(),
        });
    }
    themes.extend(parking);
    themes
}

fn assignments(file: &ProgrammeFile) -> Vec<ThemeAssignment> {
    let ids = theme_ids(file);
    let assigned = file.assignments.iter().filter_map(|assignment| {
        let theme = ThemeId(ids[theme_meant(file, &ids, &assignment.theme)?].clone());
        let tables = assignment.tables.iter().copied().map(TableNumber).collect();
        Some(ThemeAssignment { round: assignment.round.unwrap_or(1), theme, tables })
    });
    assigned.collect()
}

/// The tables of the file; where it names none, those that themes are assigned to.
fn tables(file: &ProgrammeFile) -> Vec<Table> {
    let bare = |number: u16| Table { number: TableNumber(number), name: None, members: Vec::new() };
    match &file.tables {
        Some(TablesFile::List(tables)) => {
            let full = |(file, number): (&TableFile, u16)| Table {
                name: file.name.clone(),
                members: file.members.iter().map(member).collect(),
                ..bare(number)
            };
            tables.iter().zip(table_numbers(tables)).map(full).collect()
        }
        Some(TablesFile::Count(_)) => known_tables(file).unwrap_or_default().into_iter().map(bare).collect(),
        None => {
            let mut numbers: Vec<u16> = file.assignments.iter().flat_map(|assigned| assigned.tables.clone()).collect();
            numbers.sort_unstable();
            numbers.dedup();
            numbers.into_iter().map(bare).collect()
        }
    }
}

pub fn member(file: &MemberFile) -> Member {
    match file {
        MemberFile::Name(name) => Member { name: name.clone(), ..Member::default() },
        MemberFile::Full(full) => Member {
            name: full.name.clone(),
            role: full.role,
            organisation: full.organisation.clone(),
            with: full.with.clone(),
            wheelchair: full.wheelchair.unwrap_or_default(),
        },
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    use crate::domain::programme::ItemKind;
    use crate::domain::round_rule::RoundRule;
    use crate::domain::timeline::course::Course;
    use crate::domain::zone::Zone;
    use crate::intake::programme::here::Here;
    use crate::intake::programme::reader::read;
    use crate::intake::programme::settle::{Settled, settle};
    use crate::intake::programme::warning::Warning;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2022, 4, day).unwrap()
    }

    fn settled(fields: &str) -> Settled {
        let text = format!(r#"{{ "title": "Møde", {fields} }}"#);
        settle(&read(text.as_bytes()).expect(fields), &Here::without_summer_time(day(1)))
    }

    /// "7/4 16.00 15"
    fn plan(settled: &Settled) -> Vec<String> {
        let items = settled.programme.items.iter();
        items.map(|item| format!("{} {}", item.start.format("%-d/%-m %H.%M"), item.minutes)).collect()
    }

    #[test]
    fn what_an_item_is_locked_for_locks_it_unless_the_file_says_otherwise() {
        for (fields, locked, reason) in [
            (r#""locked_for": "tolk""#, true, Some("tolk")),
            (r#""locked": true, "locked_for": "tolk""#, true, Some("tolk")),
            (r#""locked": false, "locked_for": "tolk""#, false, None),
            (r#""locked_for": " ""#, false, None),
        ] {
            let settled = settled(&format!(r#""items": [{{ "title": "Dialog", {fields} }}]"#));
            let item = &settled.programme.items[0];
            assert_eq!((item.locked, item.locked_for.as_deref()), (locked, reason), "{fields}");
            assert!(!item.guessed.iter().any(|name| name == "locked"), "{fields}");
        }
    }

    #[test]
    fn two_words_are_enough_to_begin() {
        let settled = settled(r#""items": [{ "title": "Dialog ved bordene" }]"#);
        assert_eq!(plan(&settled), ["1/4 16.00 60"]);
        assert_eq!(settled.programme.guessed, ["kind", "date", "start", "end"]);
        assert_eq!(settled.programme.items[0].guessed, ["start", "minutes", "kind", "least_minutes", "id"]);
        assert_eq!(settled.programme.items[0].kind, ItemKind::TableWork);
        assert_eq!(settled.warnings, [Warning::NoDate { proposed: day(1) }]);
    }

    #[test]
    fn nobody_is_stopped_where_the_file_says_nothing_of_the_rounds() {
        let rounds = |fields: &str| settled(&format!(r#"{fields} "items": [{{ "title": "Oplæg" }}]"#)).programme.rounds;
        assert_eq!(rounds(""), None);
        let rule = |closes, grace| Some(RoundRule { closes, grace });
        assert_eq!(rounds(r#""close_rounds": true,"#), rule(true, 2));
        assert_eq!(rounds(r#""grace_minutes": 5,"#), rule(false, 5));
        assert_eq!(rounds(r#""close_rounds": true, "grace_minutes": 0,"#), rule(true, 0));
    }

    #[test]
    fn said_minutes_give_the_end_and_starts_that_are_no_guess() {
        let items = r#"[{ "title": "a", "minutes": 7 }, { "title": "b", "minutes": 8 }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "16.00", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 16.00 7", "7/4 16.07 8"]);
        assert_eq!(settled.programme.end, day(7).and_hms_opt(16, 15, 0).unwrap());
        assert_eq!(settled.programme.guessed, ["kind", "end"]);
        assert!(!settled.programme.items[1].guessed.contains(&"start".to_owned()));
    }

    #[test]
    fn an_end_alone_gives_the_start() {
        let items = r#"[{ "title": "a", "minutes": 30 }, { "title": "b", "minutes": 60 }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "end": "19.00", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 17.30 30", "7/4 18.00 60"]);
        assert_eq!(settled.programme.guessed, ["kind", "start"]);
    }

    /// Denmark's two changes of 2022.
    fn denmark() -> Here {
        let at =
            |month, day| NaiveDate::from_ymd_opt(2022, month, day).unwrap().and_hms_opt(1, 0, 0).unwrap().and_utc();
        Here { today: day(1), zone: Zone { offset: 3600, changes: vec![(at(3, 27), 7200), (at(10, 30), 3600)] } }
    }

    fn night(fields: &str) -> Settled {
        let text = format!(r#"{{ "title": "Nattemøde", {fields} }}"#);
        settle(&read(text.as_bytes()).expect(fields), &denmark())
    }

    #[test]
    fn the_night_of_summer_time_is_counted_in_minutes_that_pass() {
        let items = r#"[{ "title": "a", "minutes": 60 }, { "title": "b", "minutes": 240 }, { "title": "c" }]"#;
        let frame = |date: &str| format!(r#""date": "{date}", "start": "23.00", "end": "06.00", "items": {items}"#);
        let spring = night(&frame("26/3-2022"));
        assert_eq!(plan(&spring), ["26/3 23.00 60", "27/3 00.00 240", "27/3 05.00 60"]);
        assert_eq!(spring.ends.last(), Some(&spring.programme.end));
        let (at, to) = (spring.ends[0] + TimeDelta::hours(2), spring.ends[0] + TimeDelta::hours(3));
        assert_eq!(spring.warnings, [Warning::ClockChange { at, to, minutes: 6 * 60 }]);
        let autumn = night(&frame("29/10-2022"));
        assert_eq!(plan(&autumn), ["29/10 23.00 60", "30/10 00.00 240", "30/10 03.00 180"]);
        let fixed = r#"[{ "title": "a" }, { "title": "b", "start": "04.00" }]"#;
        let said = night(&format!(r#""date": "27/3-2022", "start": "01.00", "end": "05.00", "items": {fixed}"#));
        assert_eq!(plan(&said), ["27/3 01.00 120", "27/3 04.00 60"]);
    }

    #[test]
    fn a_start_that_the_clocks_skip_is_told() {
        let at = |hour, minute| NaiveDate::from_ymd_opt(2022, 3, 27).unwrap().and_hms_opt(hour, minute, 0).unwrap();
        let told = Warning::NoSuchClock { at: at(2, 30), to: at(3, 30) };
        let frame = night(r#""date": "27/3-2022", "start": "02.30", "end": "05.00", "items": [{ "title": "a" }]"#);
        assert!(frame.warnings.contains(&told), "{:?}", frame.warnings);
        let items = r#"[{ "title": "a" }, { "title": "b", "start": "02.30" }]"#;
        let item = night(&format!(r#""date": "27/3-2022", "start": "01.00", "end": "05.00", "items": {items}"#));
        assert_eq!(item.warnings.iter().filter(|warning| **warning == told).count(), 1);
    }

    #[test]
    fn a_date_that_hangs_on_today_is_a_proposal_and_told() {
        for (words, proposed) in [("7/4", day(7)), ("7. april", day(7)), ("i morgen", day(2))] {
            let settled = settled(&format!(r#""date": "{words}", "items": [{{ "title": "a" }}]"#));
            assert!(settled.programme.guessed.contains(&"date".to_owned()), "{words}");
            assert_eq!(settled.warnings, [Warning::DateReckoned { words: words.into(), proposed }]);
        }
    }

    #[test]
    fn a_wrong_weekday_is_told_and_its_words_are_kept() {
        let milestones = r#"[{ "title": "Tilmelding", "due": "mandag den 30. marts 2022" }]"#;
        let settled = settled(&format!(
            r#""date": "fredag den 7. april 2022", "milestones": {milestones}, "items": [{{ "title": "a" }}]"#
        ));
        assert_eq!(
            (settled.programme.date.words.as_str(), settled.programme.day()),
            ("fredag den 7. april 2022", day(7))
        );
        assert_eq!(settled.programme.milestones[0].due.words, "mandag den 30. marts 2022");
        let march = NaiveDate::from_ymd_opt(2022, 3, 30).unwrap();
        let told = [
            Warning::WrongWeekday { title: None, words: "fredag den 7. april 2022".into(), day: day(7) },
            Warning::WrongWeekday {
                title: Some("Tilmelding".into()),
                words: "mandag den 30. marts 2022".into(),
                day: march,
            },
        ];
        assert_eq!(settled.warnings, told);
    }

    #[test]
    fn thanks_at_the_very_end_are_said_in_the_last_minutes_before_it() {
        let items =
            r#"[{ "title": "Videre proces", "start": "20.15" }, { "title": "Tak for i aften", "start": "20.30" }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "20.15", "end": "20.30", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 20.15 10", "7/4 20.25 5"]);
        assert_eq!(settled.programme.items[1].guessed, ["start", "minutes", "kind", "least_minutes", "id"]);
        assert_eq!(settled.programme.items[0].guessed, ["minutes", "kind", "least_minutes", "id"]);
        assert_eq!(settled.warnings, []);
    }

    #[test]
    fn thanks_that_no_item_has_minutes_for_stay_where_they_are_said_to_be() {
        let items =
            r#"[{ "title": "a", "start": "20.15", "minutes": 15 }, { "title": "Tak for i aften", "start": "20.30" }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "20.15", "end": "20.30", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 20.15 15", "7/4 20.30 5"]);
        assert!(!settled.programme.items[1].guessed.iter().any(|name| name == "start"));
    }

    #[test]
    fn an_evening_goes_on_past_midnight() {
        let items = r#"[{ "title": "a", "minutes": 90 }, { "title": "b" }, { "title": "c", "start": "00.15" }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "22.00", "end": "01.00", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 22.00 90", "7/4 23.30 45", "8/4 00.15 45"]);
        assert_eq!(settled.programme.end, day(8).and_hms_opt(1, 0, 0).unwrap());
        assert_eq!(settled.warnings, []);
    }

    #[test]
    fn each_day_of_a_meeting_fills_the_frame() {
        let items =
            r#"[{ "title": "a" }, { "title": "b", "day": 2, "start": "8.30" }, { "title": "c", "start": "9.30" }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "9.00", "end": "11.00", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 09.00 120", "8/4 08.30 60", "8/4 09.30 90"]);
        assert_eq!(settled.programme.end, day(8).and_hms_opt(11, 0, 0).unwrap());
    }

    #[test]
    fn too_much_for_the_frame_is_told_and_nothing_said_is_changed() {
        let items = r#"[{ "title": "Oplæg", "minutes": 50 }, { "title": "Tak", "minutes": 20, "start": "16.30" }]"#;
        let settled = settled(&format!(r#""date": "7/4-2022", "start": "16.00", "end": "16.40", "items": {items}"#));
        assert_eq!(plan(&settled), ["7/4 16.00 50", "7/4 16.30 20"]);
        let at = |minute: u32| day(7).and_hms_opt(16, minute, 0).unwrap();
        let expected = [
            Warning::Overfull { from: "Oplæg".into(), until: at(30), minutes: 20 },
            Warning::Overfull { from: "Tak".into(), until: at(40), minutes: 10 },
        ];
        assert_eq!(settled.warnings, expected);
    }

    #[test]
    fn a_date_that_is_none_stays_and_is_told() {
        let settled = settled(r#""date": "31. februar 2022", "items": [{ "title": "a" }]"#);
        assert_eq!(settled.programme.date.words, "31. februar 2022");
        let expected = Warning::DateNotUnderstood { words: "31. februar 2022".into(), proposed: day(1) };
        assert_eq!(settled.warnings, [expected]);
    }

    #[test]
    fn tables_may_be_counted_listed_or_known_from_what_they_discuss() {
        let numbers = |fields: &str| -> Vec<u16> {
            let settled = settled(&format!(r#"{fields}, "items": [{{ "title": "a" }}]"#));
            settled.programme.tables.iter().map(|table| table.number.0).collect()
        };
        assert_eq!(numbers(r#""tables": 3"#), [1, 2, 3]);
        assert_eq!(numbers(r#""tables": [{}, { "number": 7 }, { "name": "Vinduet" }]"#), [1, 7, 8]);
        let assigned = r#""themes": [{ "title": "Ældre" }], "assignments": [{ "theme": "Ældre", "tables": [4, 2] }]"#;
        assert_eq!(numbers(assigned), [2, 4]);
    }

    #[test]
    fn a_parking_lot_of_ones_own_goes_last_and_none_is_added() {
        let themes = r#"[{ "title": "P-plads", "kind": "parking" }, { "title": "Ældre", "questions": ["Hvad?"] }]"#;
        let settled = settled(&format!(r#""themes": {themes}, "items": [{{ "title": "a" }}]"#));
        let ids: Vec<&str> = settled.programme.themes.iter().map(|theme| theme.id.0.as_str()).collect();
        assert_eq!(ids, ["aeldre", "parkering"]);
        assert_eq!(settled.programme.themes[0].questions[0].id.0, "aeldre-1");
    }

    proptest! {
        #[test]
        fn the_meeting_holds_the_plan_that_was_checked_also_when_the_clocks_change(
            spring in proptest::bool::ANY,
            minute in 0_u32..24 * 60,
            lengths in prop::collection::vec(1_u32..200, 1..8),
        ) {
            let items: Vec<String> =
                lengths.iter().map(|minutes| format!(r#"{{ "title": "x", "minutes": {minutes} }}"#)).collect();
            let date = if spring { "26/3-2022" } else { "29/10-2022" };
            let start = format!("{:02}.{:02}", minute / 60, minute % 60);
            let items = items.join(",");
            let settled = night(&format!(r#""date": "{date}", "start": "{start}", "items": [{items}]"#));
            let zone = denmark().zone;
            let course = Course::new(&settled.programme, &zone);
            let planned: Vec<_> = course.planned_steps().filter_map(|step| step.planned).collect();
            for pair in planned.windows(2) {
                prop_assert_eq!(pair[0].end, pair[1].start);
            }
            for (planned, told) in planned.iter().zip(&settled.ends) {
                prop_assert_eq!(zone.local(planned.end).naive_local(), *told);
            }
            prop_assert_eq!(course.planned_end, planned[planned.len() - 1].end);
        }

        #[test]
        fn a_frame_with_room_for_an_item_without_minutes_is_filled_exactly(
            said in prop::collection::vec(prop::option::of(1_u32..20), 1..12),
            start in 0_u32..1_440,
            length in 300_u32..900,
        ) {
            let clock = |minute: u32| format!("{:02}.{:02}", minute / 60 % 24, minute % 60);
            let item = |minutes: &Option<u32>| match minutes {
                Some(minutes) => format!(r#"{{ "title": "a", "minutes": {minutes} }}"#),
                None => r#"{ "title": "Kaffe" }"#.to_owned(),
            };
            let items: Vec<String> =
                said.iter().map(item).chain([r#"{ "title": "Dialog" }"#.to_owned()]).collect();
            let (start, end) = (clock(start), clock(start + length));
            let items = items.join(",");
            let settled = settled(
                &format!(r#""date": "7/4-2022", "start": "{start}", "end": "{end}", "items": [{items}]"#),
            );
            prop_assert_eq!(&settled.warnings, &[]);
            prop_assert_eq!(settled.programme.items.iter().map(|item| item.minutes).sum::<u32>(), length);
            prop_assert_eq!(settled.ends.last().copied(), Some(settled.programme.end));
            for (item, said) in settled.programme.items.iter().zip(said) {
                prop_assert!(said.is_none_or(|said| item.minutes == said));
                prop_assert!((1..=item.minutes).contains(&item.least_minutes));
            }
        }
    }
}
