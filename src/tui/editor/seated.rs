//! What is said when a list of participants was seated: how many, what was not taken from it as it stands there, and what
//! of the seating could not be met.

use crate::device::reading_seating::unmet;
use crate::domain::seating::Unmet;
use crate::language::words::Words;
use crate::preparation::seating;
use crate::preparation::seen::Seen;
use crate::tui::around::Around;
use crate::tui::widgets::toast::Mood;

/// In a notice where all is well; what somebody has to see to stands there until it is read.
pub fn tell(around: &mut Around, count: usize, remarks: Vec<String>, seen: &Seen, words: &Words) {
    let seated = words.say("editor-seated", &[("count", count.into())]);
    let left = seating::unmet(seen);
    if remarks.is_empty() && left == Unmet::default() {
        let told = [vec![seated], unmet(words, &left)].concat();
        around.tell(&told.join(" "), Mood::Good);
        return;
    }
    let mut told = vec![seated];
    told.extend(remarks);
    if left != Unmet::default() {
        told.extend(unmet(words, &left));
    }
    around.show(&words.word("editor-people-list"), &told.join("\n\n"));
}
