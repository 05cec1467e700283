//! The meeting that is open on this machine, for whoever names none.

use std::path::PathBuf;

use crate::app::chosen::Chosen;
use crate::app::problem::AppError;
use crate::store::paths::records;
use crate::store::writer_lock::is_held;

/// The record that a program on this machine writes; an error where there is none, or more than one.
pub fn the_only(chosen: &Chosen) -> Result<PathBuf, AppError> {
    let mut open: Vec<PathBuf> = records(&chosen.paths)?.into_iter().filter(|record| is_held(record)).collect();
    match (open.pop(), open.is_empty()) {
        (None, _) => Err(AppError::NoneOpen),
        (Some(record), true) => Ok(record),
        (Some(last), false) => Err(AppError::SeveralOpen { records: open.into_iter().chain([last]).collect() }),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use crate::app::chosen::Chosen;
    use crate::app::open_here::the_only;
    use crate::app::problem::AppError;
    use crate::store::paths::Surroundings;
    use crate::store::writer_lock::WriterLock;

    #[test]
    fn the_meeting_that_is_open_is_found_while_there_is_one_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().as_os_str().to_owned();
        let surroundings =
            Surroundings::of(|name| -> Option<OsString> { name.starts_with("RUNDBORD_").then(|| own.clone()) });
        let chosen = Chosen::new(&surroundings).unwrap();
        assert!(matches!(the_only(&chosen), Err(AppError::NoneOpen)));
        std::fs::create_dir_all(&chosen.paths.meetings).unwrap();
        let [one, other] = ["a.db", "b.db"].map(|name| chosen.paths.meetings.join(name));
        for record in [&one, &other] {
            std::fs::write(record, "").unwrap();
        }
        let first = WriterLock::take(&one, 1).unwrap();
        assert_eq!(the_only(&chosen).unwrap(), one);
        let second = WriterLock::take(&other, 2).unwrap();
        let two = the_only(&chosen).unwrap_err();
        assert!(matches!(two, AppError::SeveralOpen { records } if records == [one.clone(), other.clone()]));
        drop(first);
        // To look takes nothing from anybody.
        assert_eq!(the_only(&chosen).unwrap(), other);
        drop((second, WriterLock::take(&one, 3).unwrap()));
        assert!(matches!(the_only(&chosen), Err(AppError::NoneOpen)));
    }
}
