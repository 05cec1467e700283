//! Why a host is not reached, or does not listen, in words: which of the reasons it is, and what to do.

use std::net::SocketAddr;

use crate::app::said::{Said, plain};
use crate::domain::sentence::followed_by;
use crate::language::words::Words;
use crate::net::around::Silence;
use crate::net::dialler::{DialError, Stranger};
use crate::sync::message::{Reason, VERSION};

/// Which of the ways not to reach a host it is.
pub fn dial(words: &Words, error: DialError) -> Said {
    match error {
        DialError::NoSuchAddress => plain(words, "net-no-such-address"),
        DialError::Closed => plain(words, "net-closed"),
        DialError::NoWay => plain(words, "net-no-way"),
        DialError::NoAnswer => plain(words, "net-no-answer"),
        DialError::Mute => plain(words, "net-mute"),
        DialError::Cut => plain(words, "net-cut"),
        DialError::AnotherHost => plain(words, "net-another-host"),
        DialError::NotRundbord(by) => plain(words, "net-not-rundbord").because(words.word(match by {
            Stranger::Clear => "net-stranger-clear",
            Stranger::OtherTls => "net-stranger-tls",
            Stranger::OtherCertificate => "net-stranger-certificate",
            Stranger::OtherWords => "net-stranger-words",
        })),
    }
}

/// The same on a machine that goes on trying by itself: nobody there has to ask for anything that is done without.
pub fn while_tried(words: &Words, error: DialError, may_lead: bool) -> Said {
    let said = dial(words, error);
    let goes_on = words.word("net-tried-again");
    let try_this = match (may_lead, error, said.try_this) {
        // Whoever may lead need not ask the facilitator, who is gone.
        (true, ..) => followed_by(&goes_on, &words.word("net-may-take-over")),
        (false, DialError::Closed | DialError::Cut, _) | (false, _, None) => goes_on,
        (false, _, Some(try_this)) => followed_by(&try_this, &goes_on),
    };
    Said { try_this: Some(try_this), ..said }
}

/// Why nobody answers at `place`, as far as it can be told from here.
pub fn silence(words: &Words, place: SocketAddr, silence: Silence) -> Said {
    let other = match silence {
        Silence::OtherNetwork { own } => own.to_string(),
        _ => String::new(),
    };
    let told =
        [("place", place.to_string().into()), ("other", other.into()), ("port", place.port().to_string().into())];
    let (because, try_this) = match silence {
        Silence::NoNetwork => ("net-silent-no-network", "net-silent-no-network-try"),
        Silence::OtherNetwork { .. } => ("net-silent-other", "net-silent-other-try"),
        Silence::Announced => ("net-silent-announced", "net-silent-announced-try"),
        Silence::OnlyTheRouter => ("net-silent-router", "net-silent-router-try"),
        Silence::Nobody => ("net-silent-nobody", "net-silent-nobody-try"),
    };
    Said {
        what: words.say("net-silent", &told),
        because: Some(words.say(because, &told)),
        try_this: Some(words.say(try_this, &told)),
    }
}

/// Why the host does not listen.
pub fn turned_away(words: &Words, reason: &Reason) -> Said {
    match reason {
        Reason::WrongCode => plain(words, "net-wrong-code"),
        Reason::TableMerged { table, now } => {
            let told = [("table", table.0.into()), ("now", now.0.into())];
            let try_this = Some(words.say("net-table-merged-try", &told));
            Said { what: words.say("net-table-merged", &told), because: None, try_this }
        }
        Reason::Closed => plain(words, "net-meeting-closed"),
        Reason::PutOut => plain(words, "net-put-out"),
        Reason::TooManyTries { seconds } => {
            let what = words.say("net-too-many-tries", &[("seconds", (*seconds).into())]);
            Said { what, because: None, try_this: Some(words.word("net-wrong-code-try")) }
        }
        Reason::Version { here } => {
            let told = [("here", VERSION.to_string().into()), ("there", here.to_string().into())];
            let newer = if *here > VERSION { "net-version-newer" } else { "net-version-older" };
            plain(words, "net-version").because(words.say(newer, &told))
        }
        Reason::SeatElsewhere => plain(words, "net-seat-elsewhere"),
        Reason::DoesNotFollow { .. } => plain(words, "net-forked"),
        other => plain(words, "net-turned-away").because(other.to_string()),
    }
}
