//! Taking the lead: from a machine that is there it is not taken by a slip of the hand, and whoever loses it is told to whom.

use crate::app::session::Session;
use crate::device::intent::Intent;
use crate::device::naming;
use crate::domain::id::AuthorId;
use crate::language::words::Words;

/// What stands in the way of an intent that takes the lead; nothing of any other. Where the one that leads is there, it is
/// meant only when it is wanted once more.
pub fn hindrance(session: &mut Session, words: &Words, intent: &Intent) -> Option<String> {
    let was_told = std::mem::take(&mut session.told_who_leads);
    if !intent.takes_the_lead() {
        return None;
    }
    let view = session.view();
    if let Some(why) = view.no_takeover() {
        return Some(words.word(why));
    }
    session.told_who_leads = view.is_led() && !was_told;
    let who = machine(session, words, session.device.meeting().lead.taker());
    session.told_who_leads.then(|| words.say("net-leads-and-is-there", &[("who", who.into())]))
}

/// That another machine has taken the lead from this one.
pub fn lost(session: &Session, words: &Words, leader: Option<AuthorId>) -> String {
    words.say("net-follows", &[("who", machine(session, words, leader).into())])
}

/// "Reserve for mødelederen (maskine s)", as far as it is known here.
fn machine(session: &Session, words: &Words, author: Option<AuthorId>) -> String {
    match author.and_then(|author| session.device.meeting().seats.of(author)) {
        Some(seat) => {
            let who = naming::role(words, seat.role);
            words.say("net-machine", &[("mark", seat.mark.0.clone().into()), ("who", who.into())])
        }
        None => words.word("net-another-machine"),
    }
}
