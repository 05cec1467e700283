//! Several devices at one meeting, each doing what it likes by what it knows.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::Index;

use crate::domain::always::commands::{WRITERS, commands};
use crate::domain::always::known::Known;
use crate::domain::command::Command;
use crate::domain::erasure::ErasureEvent;
use crate::domain::event::Event;
use crate::domain::example::{Done, Writer, agree, make, opened, programme, take, write};
use crate::domain::id::{AuthorId, EntryId, TableNumber};
use crate::domain::meeting::Meeting;
use crate::domain::role::Role;
use crate::domain::seat::SeatCommand;

/// What one of the writers does next.
#[derive(Clone, Debug)]
pub enum Turn {
    Asks(Box<Command>),
    TakesBack,
    /// Is shown everything that the others have done.
    Catches,
}

pub fn turns(most: usize) -> impl Strategy<Value = Vec<(usize, Turn)>> {
    let turn = prop_oneof![
        12 => commands().prop_map(|command| Turn::Asks(Box::new(command))),
        2 => Just(Turn::TakesBack),
        4 => Just(Turn::Catches),
    ];
    vec((0..WRITERS, turn), 0..most)
}

/// Several devices at one meeting, which the first of them has opened.
pub struct Company {
    pub writers: Vec<Writer>,
    known: Vec<Known>,
    /// How much of whose each has been shown.
    shown: Vec<Vec<usize>>,
}

impl Company {
    pub fn opened() -> Self {
        let mut writers: Vec<Writer> = (1..=WRITERS as u8).map(Writer::new).collect();
        writers[0].tries(&opened(programme())).expect("nothing is open yet");
        // What a table notes as an own case is said in general by others than those who propose it.
        let seat =
            SeatCommand::Give { author: AuthorId([WRITERS as u8; 16]), role: Role::Scribe { table: TableNumber(1) } };
        writers[0].tries(&Command::Seat(seat)).expect("the meeting is open");
        let known = (0..WRITERS).map(|_| Known::default()).collect();
        let mut company = Self { writers, known, shown: vec![vec![0; WRITERS]; WRITERS] };
        (1..WRITERS).for_each(|at| company.catch_up(at));
        let write = |text: &str| write(1, "access", text);
        for command in [write("Rampe"), write("Dør"), make("Adgang"), write("Skilt"), make("Vej"), agree("Brev")] {
            (0..WRITERS).for_each(|at| assert!(company.turn(at, &Turn::Asks(Box::new(command.clone())))));
        }
        (0..WRITERS).for_each(|at| company.catch_up(at));
        company
    }

    /// Says whether it was done.
    pub fn turn(&mut self, at: usize, turn: &Turn) -> bool {
        let writer = &mut self.writers[at];
        let before = writer.done.len();
        match turn {
            Turn::Asks(command) => {
                let _refused = writer.tries(&self.known[at].aimed(command));
            }
            Turn::TakesBack => {
                writer.takes_back();
            }
            Turn::Catches => self.catch_up(at),
        }
        let writer = &self.writers[at];
        writer.done[before..].iter().for_each(|done| self.known[at].hear(done));
        writer.done.len() > before
    }

    fn catch_up(&mut self, at: usize) {
        for other in (0..WRITERS).filter(|other| *other != at) {
            let news = self.writers[other].done[self.shown[at][other]..].to_vec();
            self.shown[at][other] += news.len();
            for done in &news {
                self.writers[at].sees(done);
                self.known[at].hear(done);
            }
        }
    }
}

/// Everything that the writers did, each by what it knew.
pub fn run(turns: &[(usize, Turn)]) -> Vec<Done> {
    let mut company = Company::opened();
    for (at, turn) in turns {
        company.turn(*at, turn);
    }
    company.writers.into_iter().flat_map(|writer| writer.done).collect()
}

pub fn meeting_of<'a>(entries: impl IntoIterator<Item = &'a Done>) -> Meeting {
    let mut meeting = Meeting::default();
    entries.into_iter().for_each(|done| take(&mut meeting, done));
    meeting
}

pub fn shuffled<'a>(entries: &'a [Done], order: &[Index]) -> Vec<&'a Done> {
    let mut rest: Vec<&Done> = entries.iter().collect();
    let mut picks = order.iter().cycle();
    let mut arrived = Vec::new();
    while !rest.is_empty() {
        let at = picks.next().map_or(0, |pick| pick.index(rest.len()));
        arrived.push(rest.swap_remove(at));
    }
    arrived
}

pub fn erased(entries: &[Done]) -> Vec<EntryId> {
    let named = entries.iter().flat_map(|done| &done.events).filter_map(|event| match event {
        Event::Erasure(ErasureEvent::Erased { entries, .. }) => Some(entries.clone()),
        _ => None,
    });
    named.flatten().collect()
}
