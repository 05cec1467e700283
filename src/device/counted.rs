//! How far the notes are gathered, in words.

use crate::device::view::View;
use crate::language::words::Words;

/// "17 pointer, 9 ved mindst 3 borde"; where those who answer are no tables, how many there are alone.
pub fn points(words: &Words, view: &View<'_>, points: usize, widespread: usize) -> String {
    let count = words.say("points-count-points", &[("count", points.into())]);
    match widespread {
        0 => count,
        _ if view.meeting.is_consultation() => count,
        _ => words.say("points-count-widespread", &[("points", count.into()), ("count", widespread.into())]),
    }
}
