//! What always holds of a device: nothing is consumed by a disk that refuses, the queue keeps its order, and after a
//! restart the same can be taken back.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest};

use crate::device::deeds::deed;
use crate::device::desk::Turn;
use crate::device::device::Device;
use crate::device::effect::{Effect, Write};
use crate::device::erased::Erased;
use crate::device::grammar::action_line;
use crate::device::input::{Fault, Input};
use crate::device::intent::Intent;
use crate::device::reply::Reply;
use crate::device::telling::tell;
use crate::domain::action::ActionCommand;
use crate::domain::command::Command;
use crate::domain::contribution::ContributionCommand;
use crate::domain::erasure::Erasable;
use crate::domain::event::Event;
use crate::domain::example::{difference, left_out, make, opened, programme, seen};
use crate::domain::id::{ContributionId, EntryId, ItemId, TableNumber};
use crate::domain::programme::ItemKind;
use crate::domain::refusal::Refusal;
use crate::domain::timeline::command::TimelineCommand;
use crate::domain::timeline::example::clock;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::record::bytes::RecordId;
use crate::record::entry::Entry;
use crate::record::pen::{DeviceSecret, Pen, Series};

fn pen() -> Pen {
    Pen::new(&DeviceSecret([3; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [9; 32])
}

/// A device and its disk, which keeps entries and forgets the bodies of those that are erased.
struct Desk {
    device: Device,
    disk: Vec<Entry>,
    now: DateTime<Utc>,
    replies: Vec<Reply>,
}

impl Desk {
    fn opened() -> Self {
        let mut desk = Self { device: Device::new(pen(), 0), disk: Vec::new(), now: clock(16, 0), replies: Vec::new() };
        desk.wants(Intent::Do(opened(programme())), None);
        desk.device.begin();
        desk
    }

    /// Where there is a fault, that is what the disk answers.
    fn wants(&mut self, intent: Intent, fault: Option<Fault>) {
        self.now += TimeDelta::seconds(20);
        let mut effects: VecDeque<Effect> = self.device.handle(Input::Intent(intent), self.now).into();
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Write(write) => {
                    let answer = match &fault {
                        Some(fault) => Input::NotWritten(fault.clone()),
                        None => self.keeps(write),
                    };
                    effects.extend(self.device.handle(answer, self.now));
                }
                Effect::Say(reply) => self.replies.push(reply),
                _ => {}
            }
        }
    }

    fn keeps(&mut self, write: Write) -> Input {
        self.disk.extend(write.entries);
        for entry in self.disk.iter_mut().filter(|entry| write.erase.contains(&entry.id())) {
            entry.erase();
        }
        Input::Written
    }

    /// The program is started again on what the disk holds.
    fn restarted(&self) -> Self {
        let mut device = Device::new(pen(), self.device.private());
        for entry in &self.disk {
            device.read(entry).expect("this device wrote it");
        }
        device.begin();
        Self { device, disk: self.disk.clone(), now: self.now, replies: Vec::new() }
    }

    fn seen(&self) -> String {
        seen(self.device.meeting())
    }

    fn note(&self, nth: usize) -> Option<ContributionId> {
        let notes: Vec<ContributionId> = self.device.meeting().contributions.all().map(|note| note.id()).collect();
        (!notes.is_empty()).then(|| notes[nth % notes.len()])
    }

    /// All that could be taken back, in order, by what each step did.
    fn steps(&self) -> Vec<(EntryId, Vec<Event>)> {
        self.device.view(self.now).history.done().map(|step| (step.entry(), step.events.clone())).collect()
    }
}

#[derive(Clone, Debug)]
enum Wish {
    Write(String),
    Edit(usize, String),
    Withdraw(usize),
    Point,
    Group(usize, usize),
    OwnCase,
    Next,
    Table(u16),
    Erase(usize),
    Flag(usize),
    Undo,
    Redo,
}

fn wishes() -> impl Strategy<Value = Wish> {
    prop_oneof![
        4 => "[a-zæøå ]{0,12}".prop_map(Wish::Write),
        3 => (any::<usize>(), "[a-z]{1,8}").prop_map(|(nth, text)| Wish::Edit(nth, text)),
        1 => any::<usize>().prop_map(Wish::Withdraw),
        1 => Just(Wish::Point),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Wish::Group(one, other)),
        1 => Just(Wish::OwnCase),
        1 => Just(Wish::Next),
        1 => (0..6_u16).prop_map(Wish::Table),
        1 => any::<usize>().prop_map(Wish::Erase),
        1 => any::<usize>().prop_map(Wish::Flag),
        4 => Just(Wish::Undo),
        2 => Just(Wish::Redo),
    ]
}

impl Wish {
    fn intent(&self, desk: &Desk) -> Option<Intent> {
        let of = |command| Intent::Do(Command::Contribution(command));
        Some(match self {
            Self::Write(text) => Intent::Write { text: text.clone() },
            Self::Edit(nth, text) => {
                of(ContributionCommand::Edit { contribution: desk.note(*nth)?, text: text.clone() })
            }
            Self::Withdraw(nth) => of(ContributionCommand::Withdraw { contribution: desk.note(*nth)? }),
            Self::Point => Intent::Do(make("Adgang")),
            Self::Group(one, other) => {
                let point = desk.device.meeting().points.standing().first().map(|view| view.id);
                let contributions = vec![desk.note(*one)?, desk.note(*other)?];
                of(ContributionCommand::Group { contributions, point })
            }
            Self::OwnCase => Intent::OwnCase { text: "Fru Jensen".into() },
            Self::Next => Intent::Do(Command::Timeline(TimelineCommand::Next)),
            Self::Table(table) => Intent::SitAt(TableNumber(*table)),
            Self::Erase(nth) => Intent::Do(Command::Erase { what: Erasable::Contribution(desk.note(*nth)?) }),
            Self::Flag(nth) => Intent::Do(Command::Flag { contribution: desk.note(*nth)? }),
            Self::Undo => Intent::Undo,
            Self::Redo => Intent::Redo,
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn after_a_restart_the_meeting_and_what_can_be_taken_back_are_the_same(wishes in vec(wishes(), 1..40)) {
        let mut desk = Desk::opened();
        for wish in &wishes {
            if let Some(intent) = wish.intent(&desk) {
                desk.wants(intent, None);
            }
        }
        let again = desk.restarted();
        prop_assert_eq!(difference(&again.seen(), &desk.seen()), None);
        prop_assert_eq!(left_out(again.device.meeting()), left_out(desk.device.meeting()));
        prop_assert_eq!(again.steps(), desk.steps());
        prop_assert_eq!(again.device.private(), desk.device.private());
    }

    #[test]
    fn a_disk_that_refuses_consumes_nothing(wishes in vec((wishes(), any::<bool>()), 1..40)) {
        let (mut well, mut ill) = (Desk::opened(), Desk::opened());
        for (wish, refused) in &wishes {
            let Some(intent) = wish.intent(&well) else { continue };
            if *refused {
                let before = ill.replies.len();
                ill.wants(intent.clone(), Some(Fault::DiskFull));
                // What asks no disk, such as to sit down or to hear what cannot be undone, is done all the same.
                if !ill.replies[before..].iter().any(|reply| matches!(reply, Reply::NotSaved { .. })) {
                    well.wants(intent, None);
                }
            } else {
                ill.now = well.now;
                well.wants(intent.clone(), None);
                ill.wants(intent, None);
            }
        }
        prop_assert_eq!(difference(&ill.seen(), &well.seen()), None);
        // The same entries to the last byte: numbers, order, chain and signatures.
        prop_assert_eq!(ill.disk, well.disk);
    }
}

#[test]
fn words_that_could_not_be_saved_come_back() {
    let mut desk = Desk::opened();
    for (intent, words) in [
        (Intent::Write { text: " Rampe ".into() }, " Rampe "),
        (Intent::OwnCase { text: "Fru Jensen".into() }, "Fru Jensen"),
        (Intent::Do(make("Adgang")), "Adgang"),
    ] {
        desk.wants(intent, Some(Fault::ReadOnly));
        let text = Some(words.to_owned());
        assert_eq!(desk.replies.last(), Some(&Reply::NotSaved { fault: Fault::ReadOnly, text }));
    }
    assert_eq!(desk.device.private(), 0);
    assert_eq!(desk.disk.len(), 1);
}

#[test]
fn what_is_wanted_while_the_disk_is_busy_is_done_in_order_and_at_its_own_time() {
    let mut desk = Desk::opened();
    let write = |text: &str| Input::Intent(Intent::Write { text: text.to_owned() });
    let (first, second) = (desk.now, desk.now + TimeDelta::minutes(1));
    let effects = desk.device.handle(write("en"), first);
    assert!(matches!(&effects[..], [Effect::Write(_)]));
    assert_eq!(desk.device.handle(write("to"), second), []);
    assert_eq!(desk.device.handle(Input::Intent(Intent::Turn(Turn::Table(TableNumber(2)))), second), []);
    assert_eq!(desk.device.handle(write("tre"), second), []);
    let mut effects: VecDeque<Effect> = desk.device.handle(Input::Written, second + TimeDelta::minutes(9)).into();
    while let Some(effect) = effects.pop_front() {
        if let Effect::Write(_) = effect {
            effects.extend(desk.device.handle(Input::Written, second + TimeDelta::minutes(9)));
        }
    }
    let meeting = desk.device.meeting();
    let notes: Vec<(&str, u16, DateTime<Utc>)> =
        meeting.contributions.standing().map(|note| (note.text(), note.place.table.0, note.written.at)).collect();
    assert_eq!(notes, [("en", 1, first), ("to", 1, second), ("tre", 2, second)]);
}

#[test]
fn what_was_dated_by_a_clock_that_went_ahead_holds_only_until_the_right_time_is_told() {
    let mut desk = Desk::opened();
    let dates = |desk: &Desk| -> Vec<DateTime<Utc>> {
        desk.device.meeting().contributions.standing().map(|note| note.written.at).collect()
    };
    let right = desk.now;
    desk.now += TimeDelta::days(1);
    desk.wants(Intent::Write { text: "et døgn foran".into() }, None);
    let ahead = desk.now;
    let mut desk = Desk { now: right, ..desk.restarted() };
    desk.wants(Intent::Write { text: "ingen har sagt, hvad klokken er".into() }, None);
    assert_eq!(dates(&desk), [ahead, ahead]);
    desk.device.told_time(desk.now);
    desk.wants(Intent::Write { text: "rettidigt".into() }, None);
    assert_eq!(dates(&desk), [ahead, ahead, desk.now]);
}

#[test]
fn erased_words_are_in_no_later_undo() {
    let mut desk = Desk::opened();
    for text in ["Hortensia", "Rampe"] {
        desk.wants(Intent::Write { text: text.into() }, None);
    }
    let contribution = desk.note(0).expect("two were written");
    let edit = ContributionCommand::Edit { contribution, text: "Hortensia igen".into() };
    desk.wants(Intent::Do(Command::Contribution(edit)), None);
    desk.wants(Intent::Undo, None);
    desk.wants(Intent::Do(Command::Erase { what: Erasable::Contribution(contribution) }), None);
    for intent in [Intent::Redo, Intent::Undo, Intent::Undo, Intent::Undo, Intent::Redo, Intent::Redo] {
        desk.wants(intent, None);
    }
    assert!(!format!("{:?}{:?}", desk.disk, desk.device.view(desk.now).history).contains("Hortensia"));
    assert!(!desk.seen().contains("Hortensia"));
    assert!(desk.replies.contains(&Reply::Refused(Refusal::NothingToUndo)));
}

#[test]
fn an_erased_title_is_in_no_later_undo() {
    let mut desk = Desk::opened();
    let title = "Mindeord om Hortensia".to_owned();
    let insert = TimelineCommand::Insert { after: None, title, kind: ItemKind::Talk, minutes: 5, responsible: None };
    desk.wants(Intent::Do(Command::Timeline(insert)), None);
    let item = ItemId(desk.disk.last().expect("it was inserted").id().to_string());
    desk.wants(Intent::Undo, None);
    desk.wants(Intent::Do(Command::Erase { what: Erasable::Item(item.clone()) }), None);
    for intent in [Intent::Redo, Intent::Undo, Intent::Undo, Intent::Redo] {
        desk.wants(intent, None);
    }
    assert!(!format!("{:?}{:?}", desk.disk, desk.device.view(desk.now).history).contains("Hortensia"));
    assert!(desk.replies.contains(&Reply::Refused(Refusal::NothingToRedo)), "{:?}", desk.replies);
    assert_eq!(desk.device.view(desk.now).standing.item(&item), None, "it was taken back before");
}

#[test]
fn what_is_erased_for_good_is_said_before_what_was_done_earlier_is_undone() {
    let words = Words::new(Language::Da);
    let mut desk = Desk::opened();
    let told = |desk: &Desk| {
        let view = desk.device.view(desk.now);
        tell(&words, &view, desk.replies.last().expect("the device answered")).text
    };
    desk.wants(Intent::Write { text: "Hortensia bor her".into() }, None);
    let note = desk.note(0).expect("the note");
    let gather = Command::Gather { text: "Rampen".into(), theme: None, contributions: vec![note] };
    desk.wants(Intent::Do(gather), None);
    desk.wants(Intent::Do(Command::Flag { contribution: note }), None);
    assert!(told(&desk).starts_with("Indlæg #1 er nu egen sag E1."), "{}", told(&desk));
    desk.wants(Intent::Undo, None);
    let first = told(&desk);
    assert!(first.contains("Kan ikke fortrydes: indlæg #1 gjort til egen sag E1."), "{first}");
    assert_eq!(desk.device.meeting().points.standing().len(), 1);
    desk.wants(Intent::Undo, None);
    assert_eq!(told(&desk), "Fortrudt: pointe #1");
    desk.wants(Intent::Redo, None);
    let point = desk.device.meeting().points.standing()[0].id;
    desk.wants(Intent::Do(Command::Erase { what: Erasable::Point(point) }), None);
    desk.wants(Intent::Undo, None);
    assert!(told(&desk).contains("ordene i pointe #1"), "{}", told(&desk));
    assert!(!told(&desk).contains("# ") && !told(&desk).ends_with('#'), "{}", told(&desk));
}

#[test]
fn a_deadline_that_cannot_be_is_kept_and_asked_about() {
    let words = Words::new(Language::Da);
    let mut desk = Desk::opened();
    let day = desk.now.date_naive();
    for (said, answer) in [
        ("31/2-2022", "Handling #1 gemt. Fristen »31/2-2022« er ingen dag i kalenderen."),
        ("31/3-2021", "Handling #2 gemt. Fristen »31/3-2021« (31. marts 2021) er allerede forbi."),
        ("en uge før", "Handling #3 gemt. Fristen »en uge før« (31. marts 2022) er allerede forbi."),
        ("ultimo juni", "Handling #4 gemt."),
        ("efter møde 2", "Handling #5 gemt."),
    ] {
        let terms = action_line::terms(&format!("Brev | Bente | {said} | brev"), day);
        desk.wants(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })), None);
        let view = desk.device.view(desk.now);
        let told = tell(&words, &view, desk.replies.last().expect("the device answered"));
        assert!(!told.wrong && told.text.starts_with(answer), "{}", told.text);
        assert!(answer.len() > 20 || told.text == answer, "{}", told.text);
        let kept = view.meeting.actions.standing().pop().and_then(|action| action.action.terms().when);
        assert_eq!(kept.map(|due| due.words).as_deref(), Some(said));
    }
}

#[test]
fn of_an_erased_entry_is_still_known_what_it_was_about_and_between_what() {
    let mut desk = Desk::opened();
    for text in ["Rampe", "Hortensia", "Dør"] {
        desk.wants(Intent::Write { text: text.into() }, None);
    }
    let before: Vec<DateTime<Utc>> =
        desk.device.meeting().contributions.standing().map(|note| note.written.at).collect();
    let contribution = desk.note(1).expect("three were written");
    desk.wants(Intent::Do(Command::Erase { what: Erasable::Contribution(contribution) }), None);
    let gone = desk.disk.iter().find(|entry| entry.json().is_none()).expect("its body is gone").id();
    let erased = Erased::of(&desk.disk);
    let gap = erased.get(gone).expect("the erasure names it");
    assert_eq!((gap.after, gap.before), (Some(before[0]), Some(before[2])));
    let view = desk.device.view(desk.now);
    assert_eq!(deed(&Words::new(Language::Da), &view, std::slice::from_ref(&gap.by)), "ordene i #2 slettet");
    assert!(desk.disk.iter().filter(|entry| entry.id() != gone).all(|entry| erased.get(entry.id()).is_none()));
}
