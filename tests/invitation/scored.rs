//! How near the reader comes to a person: precision and recall of what it proposes.

use chrono::NaiveDate;
use rundbord::intake::invitation::invitation::read;
use rundbord::intake::invitation::proposal::programme_file;
use rundbord::intake::programme::file::ProgrammeFile;
use rundbord::language::clock_reading::read_clock;
use rundbord::language::day_reading::read_day;

use crate::expected::{Expected, Item, invitations};

/// A day on which all of them might have been read; long after the five documents.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 15).unwrap()
}

/// What was proposed rightly, what wrongly or too much, what is missing.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    right: u32,
    wrong: u32,
    missing: u32,
}

impl Tally {
    fn precision(self) -> f64 {
        ratio(self.right, self.wrong)
    }

    fn recall(self) -> f64 {
        ratio(self.right, self.missing)
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }

    /// Counts a field of which both say something or nothing; tells whether they agree.
    fn field(&mut self, told: &str, read: &str) -> bool {
        match (told.is_empty(), read.is_empty()) {
            (true, true) => true,
            _ if told == read => {
                self.right += 1;
                true
            }
            (told_nothing, read_nothing) => {
                self.missing += u32::from(!told_nothing);
                self.wrong += u32::from(!read_nothing);
                false
            }
        }
    }
}

fn ratio(right: u32, others: u32) -> f64 {
    if right + others == 0 { 1.0 } else { f64::from(right) / f64::from(right + others) }
}

#[derive(Debug, Default)]
struct Score {
    items: Tally,
    starts: Tally,
    minutes: Tally,
    responsible: Tally,
    kinds: Tally,
    days: Tally,
    head: Tally,
    themes: Tally,
    milestones: Tally,
    differences: Vec<String>,
}

impl Score {
    fn of(folder: &str) -> Self {
        let mut score = Self::default();
        for expected in invitations(folder) {
            let invitation =
                read(&expected.bytes, today()).unwrap_or_else(|error| panic!("{}: {error}", expected.name));
            let file = programme_file(&invitation);
            let items = if invitation.has_programme() { items(&file) } else { Vec::new() };
            score.add(&expected, &file, &items);
        }
        score.print(folder);
        score
    }

    fn differs(&mut self, name: &str, what: &str, told: &str, read: &str) {
        self.differences.push(format!("{name}: {what}: told «{told}», read «{read}»"));
    }

    fn add(&mut self, told: &Expected, file: &ProgrammeFile, items: &[Item]) {
        let name = told.name.clone();
        let pairs = aligned(&told.items, items);
        for (mine, read) in &pairs {
            self.items.right += 1;
            for (what, tally, told, read) in [
                ("start", &mut self.starts, clock(&mine.start), read.start.clone()),
                ("minutes", &mut self.minutes, mine.minutes.clone(), read.minutes.clone()),
                ("responsible", &mut self.responsible, folded(&mine.responsible), folded(&read.responsible)),
                ("kind", &mut self.kinds, mine.kind.clone(), read.kind.clone()),
                ("day", &mut self.days, mine.day.clone(), read.day.clone()),
            ] {
                if !tally.field(&told, &read) {
                    self.differences.push(format!("{name}: {} – {what}: told «{told}», read «{read}»", mine.title));
                }
            }
        }
        for item in told.items.iter().filter(|item| !pairs.iter().any(|(mine, _)| mine == *item)) {
            self.items.missing += 1;
            self.differs(&name, "item", &item.title, "");
        }
        for item in items.iter().filter(|item| !pairs.iter().any(|(_, read)| read == *item)) {
            self.items.wrong += 1;
            self.differs(&name, "item", "", &format!("{} {}", item.start, item.title));
        }
        let date = file.date.as_deref().unwrap_or_default();
        let day = read_day(date, today()).filter(|read| read.exact).map(|read| read.day.to_string());
        let half = |time: &Option<String>| time.as_deref().map(clock).unwrap_or_default();
        let frame = format!("{}-{}", half(&file.start), half(&file.end));
        let told_frame = told.frame.split_once('-').map(|(start, end)| format!("{}-{}", clock(start), clock(end)));
        let question = file.question.as_ref().map(|question| question.text()).unwrap_or_default();
        for (what, mine, read) in [
            ("title", folded(&told.title), folded(&file.title)),
            ("question", folded(&told.question), folded(&question)),
            ("date", told.date.clone(), day.unwrap_or_else(|| date.to_owned())),
            ("frame", told_frame.unwrap_or_default(), if frame == "-" { String::new() } else { frame }),
            ("place", folded(&told.place), folded(file.place.as_deref().unwrap_or_default())),
            ("agreement", folded(&told.agreement), folded(file.agreement.as_deref().unwrap_or_default())),
        ] {
            if !self.head.field(&mine, &read) {
                self.differs(&name, what, &mine, &read);
            }
        }
        let themes: Vec<String> = file.themes.iter().map(|theme| theme.title.clone()).collect();
        let dues: Vec<String> = file.milestones.iter().map(|milestone| milestone.due.clone()).collect();
        for (what, mine, read) in [("theme", &told.themes, themes), ("milestone", &told.milestones, dues)] {
            let (mut right, mut missing, mut wrong) = (0, 0, 0);
            for title in mine {
                if read.iter().any(|read| folded(read) == folded(title)) {
                    right += 1;
                } else {
                    missing += 1;
                    self.differs(&name, what, title, "");
                }
            }
            for title in &read {
                if !mine.iter().any(|mine| folded(mine) == folded(title)) {
                    wrong += 1;
                    self.differs(&name, what, "", title);
                }
            }
            let tally = if what == "theme" { &mut self.themes } else { &mut self.milestones };
            tally.right += right;
            tally.missing += missing;
            tally.wrong += wrong;
        }
    }

    fn print(&self, folder: &str) {
        println!("== {}", if folder.is_empty() { "the invitations the rules were made with" } else { folder });
        for (what, tally) in [
            ("items", self.items),
            ("starts", self.starts),
            ("minutes", self.minutes),
            ("responsible", self.responsible),
            ("kinds", self.kinds),
            ("days", self.days),
            ("head", self.head),
            ("themes", self.themes),
            ("milestones", self.milestones),
        ] {
            let Tally { right, wrong, missing } = tally;
            let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
            println!(
                "{what:12} precision {precision:.3} recall {recall:.3} F1 {f1:.3} ({right} right, {wrong} wrong, {missing} missing)"
            );
        }
        self.differences.iter().for_each(|difference| println!("   {difference}"));
    }
}

fn items(file: &ProgrammeFile) -> Vec<Item> {
    let item = |item: &rundbord::intake::programme::file::ItemFile| Item {
        start: item.start.as_deref().map(clock).unwrap_or_default(),
        minutes: item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        kind: item
            .kind
            .and_then(|kind| serde_json::to_value(kind).ok()?.as_str().map(str::to_owned))
            .unwrap_or_default(),
        title: item.title.clone(),
        responsible: item.responsible.clone().unwrap_or_default(),
        day: item.day.map(|day| day.to_string()).unwrap_or_default(),
    };
    file.items.iter().map(item).collect()
}

fn clock(words: &str) -> String {
    read_clock(words).map(|time| time.format("%H.%M").to_string()).unwrap_or_default()
}

/// Words in small letters without signs: a comma more or less is no other title.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Titles that share three of five words are the same item's.
fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let all = one.len() + other.len() - shared;
    shared * 5 >= all * 3
}

/// The longest common order of both.
fn aligned(told: &[Item], read: &[Item]) -> Vec<(Item, Item)> {
    let mut best = vec![vec![0_usize; read.len() + 1]; told.len() + 1];
    for mine in (0..told.len()).rev() {
        for theirs in (0..read.len()).rev() {
            let both = if alike(&told[mine].title, &read[theirs].title) { best[mine + 1][theirs + 1] + 1 } else { 0 };
            best[mine][theirs] = both.max(best[mine + 1][theirs]).max(best[mine][theirs + 1]);
        }
    }
    let (mut mine, mut theirs, mut pairs) = (0, 0, Vec::new());
    while mine < told.len() && theirs < read.len() {
        let is_pair =
            alike(&told[mine].title, &read[theirs].title) && best[mine][theirs] == best[mine + 1][theirs + 1] + 1;
        if is_pair {
            pairs.push((told[mine].clone(), read[theirs].clone()));
            (mine, theirs) = (mine + 1, theirs + 1);
        } else if best[mine + 1][theirs] >= best[mine][theirs + 1] {
            mine += 1;
        } else {
            theirs += 1;
        }
    }
    pairs
}

#[test]
fn invitations_are_read_as_a_person_reads_them() {
    let score = Score::of("");
    assert!(score.items.f1() >= 0.95, "items");
    assert!(score.starts.f1() >= 0.95, "starts");
    assert!(score.minutes.f1() >= 0.95, "minutes");
    assert!(score.responsible.f1() >= 0.9, "responsible");
    assert!(score.kinds.f1() >= 0.9, "kinds");
    assert!(score.days.f1() >= 0.95, "days");
    assert!(score.head.f1() >= 0.9, "head");
    assert!(score.themes.f1() >= 0.9, "themes");
    assert!(score.milestones.f1() >= 0.85, "milestones");
}

#[test]
fn invitations_that_were_held_back_are_read_nearly_as_well() {
    let score = Score::of("held");
    assert!(score.items.f1() >= 0.9, "items");
    assert!(score.starts.f1() >= 0.9, "starts");
    assert!(score.minutes.f1() >= 0.9, "minutes");
    assert!(score.responsible.f1() >= 0.8, "responsible");
    assert!(score.kinds.f1() >= 0.8, "kinds");
    assert!(score.head.f1() >= 0.8, "head");
}
