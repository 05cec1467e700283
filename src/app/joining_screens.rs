//! A guest on a full screen: the table's own notes, the item and the clock of the host, and one field that is always
//! ready, with or without a line.

use std::io::{self, Write};

use crate::app::carrying::Carried;
use crate::app::chosen::Chosen;
use crate::app::guesting::Guesting;
use crate::app::line_news::News;
use crate::app::news::in_words;
use crate::app::peers::Peers;
use crate::app::problem::AppError;
use crate::app::screens::{self, Setting};
use crate::app::seating::{self, Wanted};
use crate::app::session::Session;
use crate::app::threads;
use crate::language::words::Words;
use crate::tui::theme::Theme;

/// Joins and shows the table's screen until the person leaves. What keeps a machine out is said before the screen is taken. `ask`: whether the terminal may be asked what it draws on.
pub fn run(chosen: &mut Chosen, wanted: Wanted<'_>, (theme, ask): (Theme, bool)) -> Result<Option<Carried>, AppError> {
    let runtime = threads::one()?;
    runtime.block_on(async {
        let (mut session, mut peers) = seating::sit(chosen, wanted).await?;
        if let Peers::Host(guesting) = &mut peers {
            let words = chosen.words();
            if let Err(error) = be_let_in(guesting, &mut session, &words).await {
                seating::rise(session)?;
                return Err(error);
            }
        }
        chosen.meeting = session.device.meeting().programme().map(|programme| programme.language);
        let words = chosen.words();
        let synonyms = &chosen.settings.synonyms;
        let mouse = chosen.settings.mouse.unwrap_or(false);
        let setting = Setting { words: &words, notices: &[], theme, ask, mouse, synonyms, rehearsal: None };
        screens::show(&mut session, setting, peers).await
    })
}

/// Waits for a seat and for the meeting: the first time, the host has to say which it is; later this machine knows.
async fn be_let_in(guesting: &mut Guesting, session: &mut Session, words: &Words) -> Result<(), AppError> {
    let mut untold = Vec::new();
    while session.device.seat().is_none() || session.device.desk().place().is_none() {
        let turn = guesting.turn().await;
        for news in guesting.take(turn, session)? {
            // There is no screen yet, and whoever waits is told for what.
            match news {
                News::Slowed { .. } | News::Unreached { .. } | News::DiskThere { .. } => {
                    writeln!(io::stderr(), "{}", in_words(words, news.into()))?;
                }
                news => untold.push(news),
            }
        }
    }
    guesting.tell_later(untold);
    Ok(())
}
