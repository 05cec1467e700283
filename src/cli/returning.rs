//! `rundbord return FILE TABLE-FILE`: what was said at a meeting of one's own goes back to who asked, in the file that came.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::app::carry_fault::CarryFault;
use crate::app::problem::AppError;
use crate::app::reading_room;
use crate::app::system_clock::SystemClock;
use crate::app::table_files;
use crate::cli::call::{Call, Touch};
use crate::cli::say::{complain, say};
use crate::device::likely_own_cases;
use crate::device::returning::{self, Depth};
use crate::domain::answer::Answer;
use crate::language::counts::joined;
use crate::language::words::Words;
use crate::store::durable;
use crate::store::record_file::RecordFile;
use crate::sync::own_meeting::OwnMeeting;

#[derive(Debug, Args)]
pub struct Return {
    #[command(flatten)]
    pub touch: Touch,
    #[arg(value_name = "TABLEFILE")]
    pub table_file: PathBuf,
    #[arg(long)]
    pub points: bool,
}

impl Return {
    /// Replaces what an earlier call has laid in the file; what was written in it at the table stays.
    pub fn run(self, call: &mut Call<'_>) -> Result<ExitCode, AppError> {
        let words = call.words;
        let chosen = call.about(&self.touch);
        let mut file = table_files::read(&self.table_file)?;
        let reading = reading_room::read(chosen, &self.touch.file)?;
        let meeting = reading.device.meeting();
        if file.record == RecordFile::id_of(&reading.path)? {
            return Err(AppError::Carry { path: self.table_file, fault: CarryFault::OwnMeeting });
        }
        let depth = if self.points { Depth::Points } else { Depth::Notes };
        let own = returning::own_meeting(meeting, depth, SystemClock::new().read().wall);
        let Some(what) = counted(words, &own) else {
            complain(&words.word(if self.points { "cli-return-no-points" } else { "cli-return-nothing" }));
            return Ok(ExitCode::FAILURE);
        };
        file.own_meeting = Some(own);
        durable::replace(&self.table_file, &file.write())?;
        let path = self.table_file.display().to_string();
        say(&words.say("cli-returned", &[("path", path.into()), ("what", what.into())]))?;
        if self.points {
            let (notes, loose) = returning::kept_back(meeting);
            say(&words.say("cli-return-kept", &[("count", notes.into()), ("loose", loose.into())]))?;
        }
        if meeting.is_rehearsal() {
            complain(&words.word("cli-return-rehearsal"));
        }
        if let Some(told) = likely_own_cases::in_words(words, &meeting.likely_own_cases()) {
            complain(&told);
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// "4 pointer, 17 indlæg, 1 ingen bemærkninger"; nothing where there is nothing to send.
fn counted(words: &Words, own: &OwnMeeting) -> Option<String> {
    let mut points: Vec<_> = own.said.iter().filter(|said| said.is_point()).map(|said| said.source).collect();
    points.dedup();
    let silent = |answer: Answer| own.silent.iter().filter(|silent| silent.answer == answer).count();
    let counts = [
        ("carry-goes-points", points.len()),
        ("carry-goes-notes", own.said.iter().filter(|said| !said.is_point()).count()),
        ("carry-came-no-remarks", silent(Answer::NoRemarks)),
        ("carry-came-not-discussed", silent(Answer::NotDiscussed)),
        ("carry-goes-dissenting", own.dissenting.len()),
        ("carry-goes-own-cases", own.own_cases.len()),
        ("carry-goes-erased", own.erased.len()),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = counts.map(|(id, count)| words.say(id, &[("count", count.into())])).collect();
    (!said.is_empty()).then(|| joined(words, &said))
}
