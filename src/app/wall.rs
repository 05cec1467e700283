//! The loop of the wall: it looks at the record twice a second and more, and draws; only the key that leaves is heard.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::time::sleep;

use crate::app::chosen::Chosen;
use crate::app::follower::{Follower, Looked};
use crate::app::keyboard::Keyboard;
use crate::app::problem::AppError;
use crate::app::problem_words;
use crate::app::stop::{self, Stop};
use crate::language::words::Words;
use crate::tui::input::Input;
use crate::tui::keys::{Code, Key};
use crate::tui::screen::Look;
use crate::tui::terminal::{self, Terminal, Wishes};
use crate::tui::theme::Theme;
use crate::tui::wall::wall::Wall;

/// So often the record is looked at.
const A_LOOK: Duration = Duration::from_millis(250);

/// Shows the wall until the person leaves or the system asks for it; `ask`: whether the terminal may be asked what it
/// draws on.
pub fn run(chosen: &mut Chosen, file: &Path, (theme, ask): (Theme, bool)) -> Result<(), AppError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let _enter = runtime.enter();
    // Before the terminal is taken: a signal that came between would keep it.
    let mut stop = Stop::listen()?;
    stop::insist()?;
    let mut screen = terminal::enter(Wishes::default())?;
    let done = runtime.block_on(live(chosen, file, (theme, ask), &mut screen, &mut stop));
    terminal::leave();
    done
}

async fn live(
    chosen: &mut Chosen,
    file: &Path,
    (mut theme, mut ask): (Theme, bool),
    screen: &mut Terminal,
    stop: &mut Stop,
) -> Result<(), AppError> {
    let mut follower = Follower::new(chosen, file);
    let mut wall = Wall::default();
    let mut words = chosen.words();
    let mut keyboard = Keyboard::listen()?;
    let mut waits_for = String::new();
    loop {
        match follower.look() {
            Looked::Same => {}
            Looked::News => {
                let language = follower.meeting().programme().map(|programme| programme.language);
                if language != chosen.meeting {
                    chosen.meeting = language;
                    words = chosen.words();
                }
            }
            Looked::NotThere => {
                let file = file.display().to_string();
                waits_for = words.say("wall-not-there", &[("file", file.into())]);
            }
            Looked::Unreadable(error) => {
                let why = problem_words::say(&words, &error.into());
                waits_for = words.say("wall-unreadable", &[("why", why.into())]);
            }
        }
        draw(screen, &mut wall, &follower, &waits_for, &words, theme)?;
        if std::mem::take(&mut ask) {
            // After the first frame, which no question may hold up.
            terminal::ask_for_ground()?;
        }
        tokio::select! {
            biased;
            () = stop.asked() => return Ok(()),
            input = keyboard.next() => match input? {
                None => return Ok(()),
                Some(Input::Key(key)) if leaves(key) => return Ok(()),
                Some(Input::Key(Key { code: Code::Char('l'), ctrl: true, .. })) => *screen = terminal::fresh()?,
                Some(Input::Ground(ground)) => theme = Theme { ground, ..theme },
                Some(_) => {}
            },
            () = sleep(A_LOOK) => {}
        }
    }
}

fn leaves(key: Key) -> bool {
    match key.code {
        Code::Char('q') => !key.alt,
        Code::Char('c') => key.ctrl,
        _ => false,
    }
}

fn draw(
    screen: &mut Terminal,
    wall: &mut Wall,
    follower: &Follower,
    waits_for: &str,
    words: &Words,
    theme: Theme,
) -> io::Result<()> {
    let view = follower.view();
    let drawn = screen.draw(|frame| match &view {
        Some(view) => wall.draw(frame.area(), Look { view, words, theme }, frame.buffer_mut()),
        None => wall.draw_waiting(frame.area(), waits_for, words, theme, frame.buffer_mut()),
    });
    drawn.map(|_| ())
}
