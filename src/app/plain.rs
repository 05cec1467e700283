//! The meeting without a full screen: append-only lines for screen readers, braille displays, slow lines and scripts.

use std::io::{self, Write};

use crate::app::carried_wishes;
use crate::app::exported_words::{export_in_words, remarks};
use crate::app::exporting;
use crate::app::line_source::{LONGEST, Line};
use crate::app::opening::Notice;
use crate::app::problem::AppError;
use crate::app::problem_words::{self, fault_in_words};
use crate::app::revising::{self, Change};
use crate::app::session::{Outcome, Session};
use crate::app::taking_over;
use crate::app::wanted_papers;
use crate::device::door::DoorWish;
use crate::device::grammar::read::read;
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::unused::unused;
use crate::device::intent::{Intent, Query};
use crate::device::reply::Reply;
use crate::device::rounds;
use crate::device::{naming, perhaps_dissent, preset, reading, refusing, telling};
use crate::domain::id::ContributionId;
use crate::domain::role::Role;
use crate::domain::sentence::{ended, followed_by};
use crate::domain::text::NOTE_LIMIT;
use crate::domain::timeline::state::State;
use crate::language::dates;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Where plain mode speaks: answers on one stream, errors on the other.
pub struct Voices<O, E> {
    out: O,
    err: E,
    /// Nobody reads the answers any more (`| head -1`). What is still typed is saved all the same.
    unheard: bool,
    /// That was said.
    told: bool,
}

impl<O: Write, E: Write> Voices<O, E> {
    pub fn new(out: O, err: E) -> Self {
        Self { out, err, unheard: false, told: false }
    }

    pub fn say(&mut self, text: &str) -> io::Result<()> {
        if !self.unheard {
            let said = writeln!(self.out, "{text}").and_then(|()| self.out.flush());
            self.unheard = unless_nobody_hears(said)?.is_none();
        }
        Ok(())
    }

    pub fn complain(&mut self, text: &str) -> io::Result<()> {
        let said = writeln!(self.err, "{text}").and_then(|()| self.err.flush());
        unless_nobody_hears(said).map(|_| ())
    }

    /// Says once that the answers go nowhere.
    fn tell_that_nobody_hears(&mut self, words: &Words) -> io::Result<()> {
        if self.unheard && !self.told {
            self.told = true;
            self.complain(&words.word("plain-nobody-hears"))?;
        }
        Ok(())
    }
}

/// Nothing where the other end is gone, which is no fault.
fn unless_nobody_hears(said: io::Result<()>) -> io::Result<Option<()>> {
    match said {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(None),
        said => said.map(Some),
    }
}

/// Who answers what is no matter of the meeting itself.
pub trait Hears {
    /// Nothing where the meeting answers.
    fn answer(&mut self, query: &Query, session: &Session, words: &Words) -> Result<Option<Vec<String>>, AppError>;

    /// Takes a wish about the door; says whether it is fulfilled here.
    fn door(&mut self, wish: DoorWish) -> bool;

    /// How many notes lie on this machine only, because the line to the facilitator's is down; 0 where it is up, and where
    /// there is none to be.
    fn here_only(&self, session: &Session) -> usize;
}

/// One line, the `number`th; says whether to go on.
pub fn hear<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    line: Line,
    number: u64,
    voices: &mut Voices<O, E>,
    hears: &mut impl Hears,
) -> Result<bool, AppError> {
    if let Some(strayed) = session.watch_the_clock() {
        let minutes = strayed.num_minutes();
        voices.complain(&words.say("plain-clock-strayed", &[("minutes", minutes.into())]))?;
    }
    let goes_on = match line {
        Line::Text(text) => answer(session, words, &text, voices, hears)?,
        Line::NotText => {
            voices.complain(&words.say("plain-not-text", &[("line", number.into())]))?;
            true
        }
        Line::TooLong => {
            let told = [("line", number.into()), ("bytes", LONGEST.into()), ("limit", NOTE_LIMIT.into())];
            voices.complain(&words.say("plain-line-too-long", &told))?;
            true
        }
    };
    voices.tell_that_nobody_hears(words)?;
    Ok(goes_on)
}

/// Says what was found and which meeting it is.
pub fn greet<O: Write, E: Write>(
    session: &Session,
    words: &Words,
    notices: &[Notice],
    voices: &mut Voices<O, E>,
) -> Result<(), AppError> {
    for notice in notices {
        let text = notice_in_words(words, notice);
        match notice {
            Notice::Continues { .. } | Notice::File(Change::Taken) | Notice::Rehearsal => voices.say(&text)?,
            _ => voices.complain(&text)?,
        }
    }
    let view = session.view();
    let title = view.meeting.programme().map(|programme| ended(&visible_line(&programme.title))).unwrap_or_default();
    // Who only looks on is at no table, and a wall writes nothing.
    let welcome = if view.role() == Some(Role::Wall) { "plain-welcome-wall" } else { "plain-welcome" };
    voices.say(&words.say(welcome, &[("title", title.into())]))?;
    if !matches!(view.role(), Some(Role::StandBy | Role::Wall)) {
        voices.say(&reading::here(words, &view))?;
    }
    // Whoever comes to a meeting that goes on, or comes back to it, cannot see where it is.
    if view.standing.state != State::NotStarted {
        voices.say(&reading::time(words, &view))?;
    }
    // Nothing while it is open.
    rounds::standing(words, &view).map_or(Ok(()), |round| voices.say(&round))?;
    Ok(())
}

/// What people are told of an opening.
pub fn notice_in_words(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Continues { notes } => words.say("plain-recovered", &[("notes", (*notes).into())]),
        Notice::File(change) => revising::in_words(words, *change),
        Notice::FileUnread { file } => words.say("plain-file-unread", &[("file", file.display().to_string().into())]),
        Notice::BegunBefore { record } => {
            words.say("plain-begun-before", &[("record", record.display().to_string().into())])
        }
        Notice::Rehearsal => words.word("plain-rehearsal"),
        Notice::ClockGoesOn { from } => {
            let day = dates::day(words.language(), from.date_naive());
            let clock = dates::at_clock(words.language(), from.time());
            words.say("plain-clock-goes-on", &[("day", day.into()), ("clock", clock.into())])
        }
        Notice::OwnCasesPutAside { path } => {
            words.say("plain-own-cases-put-aside", &[("path", path.display().to_string().into())])
        }
        Notice::KeyPutAside { path } => {
            words.say("plain-key-put-aside", &[("path", path.display().to_string().into())])
        }
        Notice::Mended { damaged, copy, entries, fault } => words.say(
            "plain-mended",
            &[
                ("damaged", damaged.display().to_string().into()),
                ("copy", copy.display().to_string().into()),
                ("entries", (*entries).into()),
                ("fault", fault.as_ref().map(|fault| fault_in_words(words, fault)).unwrap_or_default().into()),
            ],
        ),
    }
}

/// One line; says whether to go on.
fn answer<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    line: &str,
    voices: &mut Voices<O, E>,
    hears: &mut impl Hears,
) -> Result<bool, AppError> {
    let around = Surroundings {
        meeting: session.device.meeting(),
        desk: session.device.desk(),
        language: words.language(),
        now: session.now(),
        role: session.view().role(),
    };
    let intent = match read(line, around) {
        Ok(Some(intent)) => intent,
        Ok(None) => return Ok(true),
        Err(problem) => {
            voices.complain(&refusing::problem(words, &problem))?;
            return Ok(true);
        }
    };
    let unused = line.trim_start().starts_with('/').then(|| unused(line)).flatten();
    let goes_on = carry_out(session, words, intent, voices, hears)?;
    if let Some(unused) = unused {
        voices.complain(&refusing::unused(words, &unused))?;
    }
    Ok(goes_on)
}

/// The number of the note that was just saved.
fn written(reply: &Reply, session: &Session) -> Option<String> {
    let Reply::Saved { entry, .. } = reply else { return None };
    let note = session.device.meeting().contributions.get(ContributionId(*entry))?;
    Some(note.number().to_string())
}

/// Where the line is down, what is saved says in its own line how much lies here only: one line to hear, and no other.
fn with_place(words: &Words, told: String, here: Option<usize>) -> String {
    let Some(here) = here else { return told };
    followed_by(&told, &words.say("net-saved-here", &[("count", here.into())]))
}

fn carry_out<O: Write, E: Write>(
    session: &mut Session,
    words: &Words,
    intent: Intent,
    voices: &mut Voices<O, E>,
    hears: &mut impl Hears,
) -> Result<bool, AppError> {
    if let Some(why) = taking_over::hindrance(session, words, &intent) {
        voices.complain(&why)?;
        return Ok(true);
    }
    let own_case = matches!(intent, Intent::OwnCase { .. });
    let doubtful =
        matches!(&intent, Intent::Write { text } | Intent::Retell { text, .. } if preset::may_become_own_case(text));
    let before = hears.here_only(session);
    for outcome in session.want(intent) {
        match outcome {
            // The words of an own case are on no screen, and in no file that this stream may go to.
            Outcome::Say(Reply::NotSaved { fault, text: Some(_) }) if own_case => {
                let why = telling::fault_in_words(words, &fault);
                voices.complain(&words.say("plain-own-case-not-saved", &[("why", why.into())]))?;
            }
            Outcome::Say(Reply::NotSaved { fault, text: Some(text) }) => {
                // Here is no field that keeps the words, so they are given back.
                let why = telling::fault_in_words(words, &fault);
                let text = naming::shortened(&visible_line(&text), NOTE_LIMIT);
                voices.complain(&words.say("plain-not-saved", &[("why", why.into()), ("text", text.into())]))?;
            }
            Outcome::Say(reply) => {
                let told = telling::tell(words, &session.view(), &reply);
                if told.wrong {
                    voices.complain(&told.text)?
                } else {
                    let here = Some(hears.here_only(session)).filter(|here| *here > before);
                    voices.say(&with_place(words, told.text, here))?
                }
                if let Some(line) = perhaps_dissent::line(words, &session.view(), &reply) {
                    voices.say(&line)?;
                }
                if let (true, Some(number)) = (doubtful, written(&reply, session)) {
                    voices.say(&words.say("plain-own-case-cue", &[("number", number.into())]))?;
                }
            }
            Outcome::Show(query) => {
                let answered = hears.answer(&query, session, words)?;
                for line in answered.unwrap_or_else(|| reading::lines(words, &session.view(), &query)) {
                    voices.say(&line)?;
                }
            }
            Outcome::Export(export) => {
                let order = match wanted_papers::order(session, words, &export) {
                    Ok(order) => order,
                    Err(told) => {
                        voices.complain(&told)?;
                        continue;
                    }
                };
                let meeting = session.device.meeting();
                match exporting::export(meeting, session.record(), words, session.now(), &order) {
                    Ok(exported) => {
                        for line in export_in_words(words, &exported) {
                            voices.say(&line)?;
                        }
                        for told in remarks(words, &exported, true) {
                            voices.complain(&told)?;
                        }
                    }
                    Err(error) => {
                        let why = problem_words::say(words, &error);
                        voices.complain(&words.say("plain-export-failed", &[("why", why.into())]))?;
                    }
                }
            }
            Outcome::Door(wish) => {
                let carries = matches!(wish, DoorWish::TableFiles { .. } | DoorWish::Receive { .. });
                match (hears.door(wish.clone()), carries) {
                    (true, _) => {}
                    (false, false) => voices.complain(&words.word("reading-door-closed"))?,
                    (false, true) => match carried_wishes::obey(&wish, session, words) {
                        Ok(done) => done.said.iter().try_for_each(|line| voices.say(line))?,
                        Err(error) => voices.complain(&problem_words::say(words, &error))?,
                    },
                }
            }
            Outcome::Waited(true) => {
                voices.say(&reading::time(words, &session.view()))?;
            }
            Outcome::Waited(false) => voices.complain(&words.word("plain-no-clock"))?,
            Outcome::OwnCasesKept(why) => {
                voices.complain(&words.say("plain-own-cases-not-deleted", &[("why", why.into())]))?;
            }
            // Told by the one who shares; the person at the keyboard asked for nothing.
            Outcome::NotTaken(_) => {}
            Outcome::Quit => {
                // What was not saved is told as the last.
                voices.say(&words.word(if session.has_lost() { "plain-goodbye-alone" } else { "plain-goodbye" }))?;
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// What was not saved is no success.
pub fn finish(session: &Session) -> Result<(), AppError> {
    if session.has_lost() { Err(session.not_saved(Vec::new())) } else { Ok(()) }
}
