//! What was asked of the device and is not answered yet: it answers in the order in which it is asked.

use std::collections::VecDeque;

use crate::device::intent::Intent;
use crate::device::reply::Reply;

/// A wish, and the line of the palette that led to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub intent: Intent,
    pub line: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Waiting {
    queue: VecDeque<Asked>,
}

impl Waiting {
    pub fn ask(&mut self, intent: &Intent, line: Option<&str>) {
        match intent {
            // These are answered with a text, a file or the end, not with a reply.
            Intent::Show(_) | Intent::Export(_) | Intent::Door(_) | Intent::Wait { .. } | Intent::Quit => {}
            _ => self.queue.push_back(Asked { intent: intent.clone(), line: line.map(str::to_owned) }),
        }
    }

    /// The wish that a reply answers.
    pub fn answered(&mut self, reply: &Reply) -> Option<Asked> {
        let closes = matches!(self.queue.front(), Some(Asked { intent: Intent::Close(_), .. }));
        match reply {
            // What becomes of the own cases is said after the close, or instead of it.
            Reply::OwnCasesLeft { .. } | Reply::OwnCasesKept { .. } | Reply::OwnCasesDeleted { .. } if !closes => None,
            _ => self.queue.pop_front(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::device::intent::{Intent, OwnCasesAtClose, Query};
    use crate::device::reply::Reply;
    use crate::domain::refusal::Refusal;
    use crate::tui::asked::Waiting;

    #[test]
    fn answers_belong_to_the_wishes_in_their_order() {
        let mut waiting = Waiting::default();
        let close = Intent::Close(OwnCasesAtClose::Delete);
        for (intent, line) in
            [(Intent::Undo, None), (Intent::Show(Query::Time), None), (close.clone(), Some("afslut slet"))]
        {
            waiting.ask(&intent, line);
        }
        let refused = Reply::Refused(Refusal::NothingToUndo);
        assert_eq!(waiting.answered(&Reply::OwnCasesLeft { count: 1 }), None);
        assert_eq!(waiting.answered(&refused).map(|asked| asked.intent), Some(Intent::Undo));
        let closed = waiting.answered(&Reply::OwnCasesDeleted { count: 1 });
        assert_eq!(closed.and_then(|asked| asked.line), Some("afslut slet".into()));
        assert_eq!(waiting.answered(&refused), None);
    }
}
