//! What the room reads of the table or the theme that has the floor, and what is kept from it: nobody's name, nothing that
//! sounds like one person's own matter, and of a table nothing that it has not approved.

use crate::device::view::View;
use crate::device::{naming, sources, summing_up};
use crate::domain::contribution::Note;
use crate::domain::dissents::dissent;
use crate::domain::floor::{Held, Holder};
use crate::domain::id::{PointId, TableNumber, ThemeId};
use crate::domain::known_people::{People, Text};
use crate::domain::meeting::Meeting;
use crate::domain::provenance::{Gathered, RECURS_AT};
use crate::domain::role::Role;
use crate::domain::shown::{Beneath, Shown, ShownSentence};
use crate::language::contacts::contacts;
use crate::language::own_case_cues::is_own_case;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// A room reads no more sentences, and no longer ones.
const MOST: usize = 60;
const LONGEST: usize = 1_200;

/// What stands on the wall besides the programme; nothing while nobody has the floor.
pub fn shown(words: &Words, view: &View<'_>) -> Option<Shown> {
    let Held { holder, since } = view.floor()?;
    let mut sentences = match holder {
        Holder::Table(table) => of_table(view, *table),
        Holder::Theme(theme) => of_theme(words, view, theme),
    };
    sentences.truncate(MOST);
    Some(Shown { since: *since, sentences })
}

/// What this wall was told to show of the turn that it knows of.
pub fn told<'a>(view: &View<'a>) -> &'a [ShownSentence] {
    let since = view.floor().map(|held| held.since);
    view.shown.filter(|shown| Some(shown.since) == since).map_or(&[], |shown| &shown.sentences)
}

/// Who has the floor and what the room reads of it, for those who do not see the wall; and what it does not read, and why.
pub fn aloud(words: &Words, view: &View<'_>) -> Vec<String> {
    let Some(Held { holder, since }) = view.floor() else { return vec![words.word("plenary-nothing-on-the-wall")] };
    let clock = naming::moment(words, view, *since);
    let mut lines = vec![match holder {
        Holder::Table(table) => {
            let table = view.meeting.tables.now(*table);
            words.say("plenary-aloud-table", &[("table", table.0.into()), ("clock", clock.into())])
        }
        Holder::Theme(theme) => {
            let theme = naming::theme(words, view, theme);
            words.say("plenary-aloud-theme", &[("theme", theme.into()), ("clock", clock.into())])
        }
    }];
    let sentences = match view.role() {
        // To a table's machine the notes and points of others do not come.
        Some(Role::Scribe { .. }) => return lines,
        Some(Role::Wall) => told(view).to_vec(),
        _ => shown(words, view).map(|shown| shown.sentences).unwrap_or_default(),
    };
    lines.extend(sentences.iter().map(in_one_line));
    if view.role() != Some(Role::Wall) {
        lines.extend(untold(words, view, holder, sentences.len()));
    }
    lines
}

fn in_one_line(sentence: &ShownSentence) -> String {
    let beneath = sentence.beneath.iter().map(|line| match line {
        Beneath::Source(text) | Beneath::Votes(text) | Beneath::Dissent(text) => text.clone(),
    });
    let beneath: Vec<String> = beneath.collect();
    if beneath.is_empty() { sentence.text.clone() } else { format!("{} ({})", sentence.text, beneath.join("; ")) }
}

/// What of a table's starred notes is kept from the room.
fn untold(words: &Words, view: &View<'_>, holder: &Holder, shown: usize) -> Option<String> {
    let Holder::Table(table) = holder else { return None };
    let kept = starred(view, *table).len().saturating_sub(shown);
    let id = match view.meeting.read_back(*table).approved() {
        _ if kept == 0 => return None,
        Some(_) => "plenary-aloud-kept",
        None => "plenary-aloud-unapproved",
    };
    Some(words.say(id, &[("count", kept.into())]))
}

/// The notes that a table has starred, in the order in which they were written.
pub fn starred<'a>(view: &View<'a>, table: TableNumber) -> Vec<Note<'a>> {
    view.notes_of(table).filter(|note| note.contribution.starred()).collect()
}

/// A point with where it comes from, how it was weighed, and the dissent beside it.
pub fn sentence(
    words: &Words,
    meeting: &Meeting,
    point: PointId,
    (source, votes): (String, Option<String>),
) -> ShownSentence {
    let Some(view) = meeting.points.get(point) else { return ShownSentence::default() };
    let mut beneath = vec![Beneath::Source(source)];
    beneath.extend(votes.map(Beneath::Votes));
    if let Some(dissent) = dissent(&meeting.points, view.id) {
        beneath.push(Beneath::Dissent(words.say("plenary-dissent", &[("text", readable(&dissent).into())])));
    }
    ShownSentence { text: readable(view.point.text()), beneath }
}

/// Why a sentence is not for the wall, in words; nothing where it is. `of`: what kind of text it is.
pub fn why_kept(words: &Words, people: &People<'_>, text: &str, of: Text) -> Option<String> {
    kept(people, text, of).map(|id| words.word(id))
}

fn kept(people: &People<'_>, text: &str, of: Text) -> Option<&'static str> {
    if is_own_case(text) {
        return Some("plenary-kept-own-case");
    }
    let names = !people.named_in(text, of).is_empty() || !contacts(text).is_empty();
    names.then_some("plenary-kept-person")
}

fn readable(text: &str) -> String {
    naming::shortened(&visible_line(text), LONGEST)
}

fn of_table(view: &View<'_>, table: TableNumber) -> Vec<ShownSentence> {
    if view.meeting.read_back(table).approved().is_none() {
        return Vec::new();
    }
    let people = People::of(view.meeting);
    let fit = |note: &Note<'_>| kept(&people, note.text(), Text::Note).is_none();
    let in_words = |note: Note<'_>| ShownSentence { text: readable(note.text()), ..ShownSentence::default() };
    starred(view, table).into_iter().filter(fit).map(in_words).collect()
}

fn of_theme(words: &Words, view: &View<'_>, theme: &ThemeId) -> Vec<ShownSentence> {
    let meeting = view.meeting;
    let (gathered, people) = (Gathered::of(meeting), People::of(meeting));
    let mut sentences = Vec::new();
    for point in meeting.points.standing() {
        let recurs = gathered.provenance(meeting, point.id).tables.len() >= RECURS_AT;
        if !recurs || gathered.theme(meeting, point.id).as_ref() != Some(theme) {
            continue;
        }
        let source = sources::provenance(words, view, &gathered, point.id);
        let mut shown = sentence(words, meeting, point.id, (source, summing_up::of_point(words, meeting, point.id)));
        if kept(&people, &shown.text, Text::Sentence).is_some() {
            continue;
        }
        // The point stands, and who it is that sees it otherwise is not the wall's to say.
        let is_fit = |text: &str| kept(&people, text, Text::Sentence).is_none();
        shown.beneath.retain(|line| !matches!(line, Beneath::Dissent(text) if !is_fit(text)));
        sentences.push(shown);
    }
    sentences
}

#[cfg(test)]
mod tests {
    use crate::device::showing::kept;
    use crate::domain::example::given;
    use crate::domain::known_people::{People, Text};

    #[test]
    fn names_contacts_and_one_persons_matter_are_not_for_the_room() {
        let meeting = given(&[]).0.meeting;
        let people = People::of(&meeting);
        for text in ["Spørg Hanne Jensen om bussen", "Ring på 24 68 13 57", "Skriv til bus@kommunen.dk"] {
            assert_eq!(kept(&people, text, Text::Note), Some("plenary-kept-person"), "{text}");
        }
        let text = "Min søn på 23 fik clozapin på lukket afdeling";
        assert_eq!(kept(&people, text, Text::Note), Some("plenary-kept-own-case"));
        for text in ["Kørsel skal kunne bestilles samme dag", "Næstved og Slagelse skal tale sammen", "§ 107 og KKR"]
        {
            assert_eq!((kept(&people, text, Text::Note), kept(&people, text, Text::Sentence)), (None, None), "{text}");
        }
    }
}
