//! The loop of the screens: keys, the second's tick and the system's signals in; the device asked; a frame drawn.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use chrono::Timelike;
use tokio::time::sleep;

use crate::app::carrying::Carried;
use crate::app::door::Door;
use crate::app::keyboard::Keyboard;
use crate::app::line_news;
use crate::app::news::{News, in_words, is_bad, is_of_the_line};
use crate::app::opening::Notice;
use crate::app::peers::{Change, Peers};
use crate::app::place::usual_address;
use crate::app::plain::notice_in_words;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::reading_papers;
use crate::app::rehearsal::cast::Cast;
use crate::app::rehearsal::guide::Guide;
use crate::app::revising;
use crate::app::session::{Outcome, Session};
use crate::app::sleeping::asleep;
use crate::app::stop::{self, Stop};
use crate::app::typing::Typing;
use crate::app::wanted_papers;
use crate::app::{taking_over, threads};
use crate::device::door::DoorWish;
use crate::device::intent::Intent;
use crate::device::rounds::{self, Graces};
use crate::device::{heard, reading, reading_tables};
use crate::domain::role::Role;
use crate::language::words::Words;
use crate::tui::facilitator::roster::for_seat;
use crate::tui::input::Input;
use crate::tui::reaction::Reaction;
use crate::tui::screen::Thought;
use crate::tui::terminal::{self, Terminal, Wishes};
use crate::tui::theme::Theme;
use crate::tui::tui::Tui;
use crate::tui::widgets::toast::Mood;

/// What other machines write is drawn no more often: hundreds of tables write faster than anybody looks.
const FRAME: Duration = Duration::from_millis(40);
/// A frame may come so much later without anybody seeing it.
const UNNOTICED: Duration = Duration::from_millis(4);

/// Whether the loop goes on.
enum Next {
    Draw,
    Suspend,
    Repaint,
    /// The door can be opened only where the loop can wait.
    Door(DoorWish),
    Leave,
}

/// What a meeting on the screen is shown with.
pub struct Setting<'a> {
    pub words: &'a Words,
    pub notices: &'a [Notice],
    pub theme: Theme,
    /// Whether the terminal may be asked what it draws on.
    pub ask: bool,
    /// Whether the mouse is heard.
    pub mouse: bool,
    /// The user's own words that mean the same.
    pub synonyms: &'a [Vec<String>],
    /// The made-up tables of a rehearsal, and the guide through it.
    pub rehearsal: Option<(Cast, Guide)>,
}

/// Runs the meeting on the screen until the person leaves or the system asks for it.
///
/// `host`: where the door is open from the beginning, if it is; else it can be opened on the way.
pub fn run(session: &mut Session, setting: Setting<'_>, host: Option<SocketAddr>) -> Result<(), AppError> {
    let runtime = threads::one()?;
    runtime.block_on(async {
        let mut door = Door::at(host.unwrap_or_else(usual_address));
        // A door that cannot be opened is said before the screen is taken.
        if host.is_some() {
            door.open(session).await?;
        }
        show(session, setting, Peers::Door(Box::new(door))).await.map(|_| ())
    })
}

/// Takes the terminal and gives it back, whatever happens between.
pub async fn show(session: &mut Session, setting: Setting<'_>, mut peers: Peers) -> Result<Option<Carried>, AppError> {
    // Before the terminal is taken: a signal that came between would keep it.
    let mut stop = Stop::listen()?;
    stop::insist()?;
    let mut screen = terminal::enter(Wishes { mouse: setting.mouse, ..Wishes::default() })?;
    let mut unkept = Vec::new();
    let done = live(session, setting, &mut screen, &mut stop, &mut peers, &mut unkept).await;
    terminal::leave();
    let carried = peers.leave(session).await;
    // Before any other trouble: these words are nowhere else.
    if !unkept.is_empty() {
        return Err(session.not_saved(unkept));
    }
    done?;
    carried
}

async fn live(
    session: &mut Session,
    setting: Setting<'_>,
    screen: &mut Terminal,
    stop: &mut Stop,
    peers: &mut Peers,
    unkept: &mut Vec<String>,
) -> Result<(), AppError> {
    let Setting { words, notices, mut theme, ask, mouse, synonyms, mut rehearsal } = setting;
    let mut wishes = Wishes { mouse, ..Wishes::default() };
    let start = Instant::now();
    let mut tui = screens_of(peers, session, words, theme, synonyms);
    let mut thinking = false;
    let mut graces = Graces::default();
    for notice in notices {
        tui.tell(&notice_in_words(words, notice), Mood::Plain);
    }
    let mut typing = Typing::take_up(&mut tui, session);
    peers.show(session);
    match peers {
        Peers::Door(door) if session.door.as_ref().is_some_and(|door| door.address.is_some()) => {
            tui.tell(&door.where_it_is(words), Mood::Plain);
        }
        Peers::Door(_) => {}
        // Who only stands by writes nothing.
        _ if session.device.seat().is_some_and(|seat| seat.role == Role::StandBy) => {
            tui.tell(&words.word("net-stands-by"), Mood::Plain);
        }
        // The room has nothing to be told before it writes.
        _ if session.device.seat().is_some_and(|seat| seat.role == Role::Wall) => {}
        Peers::Host(_) | Peers::Stick(_) => {
            // Whoever has written here has read it.
            if !session.view().has_written() {
                let mut first = reading_tables::before_writing(words, &session.view(), "net-before-persons");
                if session.device.seat().is_some_and(|seat| seat.role.can_lead()) {
                    first.push(words.word("net-collates-and-stands-by"));
                }
                tui.show_first(&words.word("net-before"), &first.join("\n\n"));
            }
        }
    }
    let done: Result<(), AppError> = async {
        draw(screen, &mut tui, session)?;
        let mut drawn = Instant::now();
        let mut is_stale = false;
        let mut keyboard = Keyboard::listen()?;
        if ask {
            // After the first frame, which no question may hold up.
            terminal::ask_for_ground()?;
        }
        loop {
            let fresh = if is_stale { FRAME.saturating_sub(drawn.elapsed()) } else { Duration::MAX };
            let wait = if thinking {
                Duration::ZERO
            } else {
                until_next_second(session).min(fresh).min(typing.patience(start.elapsed()))
            };
            let mut by_others = false;
            let input = tokio::select! {
                // The system goes before a key, and a key before a thought.
                biased;
                () = stop.asked() => return Ok(()),
                input = keyboard.next() => match input? {
                    None => return Ok(()),
                    input => input,
                },
                turn = peers.turn() => {
                    tui.at(start.elapsed());
                    tell(peers.take(turn, session)?, &mut tui, words);
                    by_others = true;
                    None
                }
                () = sleep(wait) => None,
            };
            tui.at(start.elapsed());
            if let Some(strayed) = session.watch_the_clock() {
                let text = words.say("plain-clock-strayed", &[("minutes", strayed.num_minutes().into())]);
                tui.tell(&text, Mood::Bad);
            }
            // Of the round at hand it stands on the screen.
            if let Some(round) = graces.over(session.device.meeting(), session.now())
                && let Some(told) = rounds::over_meanwhile(words, &session.view(), &round)
            {
                tui.tell(&told, Mood::Plain);
            }
            if let Some(told) = matches!(peers, Peers::Door(_)).then(|| revising::look(session, words)).flatten() {
                tui.tell(&told, Mood::Plain);
            }
            if let Some((cast, guide)) = &mut rehearsal {
                cast.speak(session)?;
                if let Some(hint) = guide.hint(&session.view(), start.elapsed()) {
                    tui.tell(&words.word(hint), Mood::Plain);
                }
            }
            let next = match input {
                None => Next::Draw,
                Some(Input::Ground(ground)) => {
                    theme = Theme { ground, ..theme };
                    tui.paint_with(theme);
                    // It answers, so that it knows a question when it hears one.
                    terminal::ask_for_enhancement()?;
                    Next::Draw
                }
                Some(Input::Enhanced) => {
                    if !std::mem::replace(&mut wishes.kitty, true) {
                        terminal::enhance();
                    }
                    Next::Draw
                }
                Some(input) => hear(input, &mut tui, session, words, peers),
            };
            tell(peers.share(session), &mut tui, words);
            match next {
                Next::Draw => {}
                Next::Leave => return Ok(()),
                Next::Repaint => *screen = terminal::fresh()?,
                Next::Door(wish) => {
                    if let Peers::Door(door) = peers {
                        match door.obey(wish, session, words).await {
                            Ok(text) if text.contains('\n') => tui.show(&words.word("carry-tables-files"), &text),
                            Ok(text) => tui.tell(&text, Mood::Plain),
                            Err(error) => tui.tell(&problem_words::say(words, &error), Mood::Bad),
                        }
                    }
                }
                Next::Suspend if session.door.as_ref().is_some_and(|door| door.present() > 0) => {
                    tui.tell(&words.word("net-not-asleep"), Mood::Bad);
                }
                Next::Suspend => {
                    let _ = typing.settle(&tui, session);
                    // Nobody here reads the terminal while the shell has it.
                    drop(keyboard);
                    asleep(terminal::lie_down).await?;
                    *screen = terminal::enter(wishes)?;
                    keyboard = Keyboard::listen()?;
                }
            }
            let leads = matches!(peers, Peers::Door(_));
            let settled = peers.settle(session).await;
            if leads != matches!(peers, Peers::Door(_)) {
                let former = std::mem::replace(&mut tui, screens_of(peers, session, words, theme, synonyms));
                tui.take_the_place_of(&former, start.elapsed());
                typing.carry_over(&former, &mut tui, session);
            }
            match (settled, &*peers) {
                (Err(error), _) => tui.tell(&problem_words::say(words, &error), Mood::Bad),
                (Ok(Some(Change::Follows { leader })), _) => {
                    tui.tell(&taking_over::lost(session, words, leader), Mood::Bad)
                }
                (Ok(Some(Change::Leads)), Peers::Door(door)) => tui.tell(&door.where_it_is(words), Mood::Plain),
                _ => {}
            }
            typing.follow(&tui, session, start.elapsed());
            for tiding in session.tidings() {
                tui.tell(&heard::in_words(words, &tiding), if tiding.is_grave() { Mood::Bad } else { Mood::Plain });
            }
            if by_others && drawn.elapsed() < FRAME {
                is_stale = true;
                continue;
            }
            peers.show(session);
            thinking = think(&mut tui, session);
            draw(screen, &mut tui, session)?;
            (drawn, is_stale) = (Instant::now(), false);
        }
    }
    .await;
    // However it ends: what is typed is there when the meeting is opened again, or is given back here.
    *unkept = typing.settle(&tui, session);
    done
}

/// The facilitator's screens where the door is, those of its seat on every other machine.
fn screens_of<'w>(
    peers: &Peers,
    session: &Session,
    words: &'w Words,
    theme: Theme,
    synonyms: &[Vec<String>],
) -> Tui<'w> {
    let mut tui = match (peers, session.device.seat()) {
        (Peers::Door(_), _) => Tui::new(words, theme),
        // Whoever has led and comes back looks on, until it has a seat too.
        (_, seat) => Tui::with(words, theme, for_seat(seat.map_or(Role::StandBy, |seat| seat.role))),
    };
    tui.heed(synonyms);
    tui
}

/// Lets the screens think for as long as nobody notices; says whether they have not done.
fn think(tui: &mut Tui<'_>, session: &Session) -> bool {
    let view = session.view();
    let begun = Instant::now();
    while begun.elapsed() < UNNOTICED {
        if tui.think(&view) == Thought::Done {
            return false;
        }
    }
    true
}

fn draw(screen: &mut Terminal, tui: &mut Tui<'_>, session: &Session) -> io::Result<()> {
    let view = session.view();
    screen.draw(|frame| tui.draw(frame, &view)).map(|_| ())
}

fn tell(news: Vec<News>, tui: &mut Tui<'_>, words: &Words) {
    // That the line is down stands on the screen for as long as it is.
    for news in news.into_iter().filter(|news| !matches!(news, News::Line(line_news::News::Lost { .. }))) {
        let mood = match is_bad(&news) {
            true if is_of_the_line(&news) => Mood::NoLine,
            true => Mood::Bad,
            false => Mood::Plain,
        };
        tui.tell(&in_words(words, news), mood);
    }
}

/// The clock on the screen changes with the meeting's second.
fn until_next_second(session: &Session) -> Duration {
    let nanos = session.now().nanosecond() % 1_000_000_000;
    Duration::from_nanos(u64::from(1_000_000_000 - nanos))
}

fn hear(input: Input, tui: &mut Tui<'_>, session: &mut Session, words: &Words, peers: &mut Peers) -> Next {
    let reactions = tui.handle(input, &session.view());
    let mut next = Next::Draw;
    for reaction in reactions {
        match reaction {
            Reaction::Intent(intent) => match carry_out(intent, tui, session, words, peers) {
                Next::Draw => {}
                other => next = other,
            },
            Reaction::Papers(wish) => reading_papers::obey(wish, tui, session, words),
            Reaction::Suspend => next = Next::Suspend,
            Reaction::Repaint => next = Next::Repaint,
        }
    }
    next
}

/// Does what a person wants; says what is left for the loop.
fn carry_out(intent: Intent, tui: &mut Tui<'_>, session: &mut Session, words: &Words, peers: &mut Peers) -> Next {
    if let Some(why) = taking_over::hindrance(session, words, &intent) {
        tui.tell(&why, Mood::Bad);
        return Next::Draw;
    }
    let mut next = Next::Draw;
    for outcome in session.want(intent) {
        match outcome {
            Outcome::Say(reply) => tui.hear(&reply, &session.view()),
            Outcome::Show(query) if query.asks_the_door() => {
                let codes = match peers {
                    Peers::Door(door) => door.answer(&query, session, words),
                    Peers::Host(_) | Peers::Stick(_) => Ok(None),
                };
                let text = match codes {
                    Ok(Some(lines)) => lines.join("\n"),
                    Ok(None) => words.word("reading-door-closed"),
                    Err(error) => problem_words::say(words, &error),
                };
                tui.show(&words.word("net-invitations"), &text);
            }
            Outcome::Door(wish) => next = Next::Door(wish),
            Outcome::Show(query) => {
                let text = reading::lines(words, &session.view(), &query).join("\n");
                tui.show(&words.word("screens-reading"), &text);
            }
            Outcome::Export(export) => {
                let order = wanted_papers::order(session, words, &export);
                if let Err(told) = order.and_then(|order| reading_papers::write_out(&order, tui, session, words)) {
                    tui.tell(&told, Mood::Bad);
                }
            }
            Outcome::Waited(true) => {}
            Outcome::Waited(false) => tui.tell(&words.word("plain-no-clock"), Mood::Bad),
            Outcome::OwnCasesKept(why) => {
                let text = words.say("plain-own-cases-not-deleted", &[("why", why.into())]);
                tui.tell(&text, Mood::Bad);
            }
            // Told by the one who shares; the person at the keyboard asked for nothing.
            Outcome::NotTaken(_) => {}
            Outcome::Quit => next = Next::Leave,
        }
    }
    next
}
