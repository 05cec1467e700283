//! What is wished of the tables' files, whether the door is open or not.

use std::path::Path;

use crate::app::problem::AppError;
use crate::app::receiving::{self, Received};
use crate::app::session::Session;
use crate::app::table_files;
use crate::device::door::DoorWish;
use crate::language::words::Words;

/// Does it; nothing where it is a wish about the door itself.
pub fn obey(wish: &DoorWish, session: &mut Session, words: &Words) -> Result<Received, AppError> {
    match wish {
        DoorWish::Receive { place } => receiving::receive(session, words, Path::new(place), None),
        DoorWish::TableFiles { folder, only } => {
            let written = table_files::write(session, words, folder.as_deref(), *only)?;
            let folder = written.first().and_then(|path| path.parent()).map(|folder| folder.display().to_string());
            let said = match (folder, wish.table()) {
                (Some(folder), _) => {
                    words.say("carry-files", &[("count", written.len().into()), ("folder", folder.into())])
                }
                (None, Some(table)) => words.say("carry-no-code", &[("table", table.0.into())]),
                (None, None) => words.word("net-no-cards"),
            };
            Ok(Received { said: vec![said], ..Received::default() })
        }
        DoorWish::Open | DoorWish::Close | DoorWish::Renew(_) | DoorWish::Withdraw(_) | DoorWish::Shut { .. } => {
            Ok(Received::default())
        }
    }
}
