//! Whoever sits at a table, found by name in a text: once looked up, however many texts and names there are.

use std::collections::HashMap;
use std::ops::Range;

use crate::domain::body::{is_of_a_person, is_public, reads_as_a_persons};
use crate::domain::id::TableNumber;
use crate::domain::meeting::Meeting;
use crate::domain::presumed_names;
use crate::domain::programme::{Member, MemberRole};
use crate::language::contacts::contacts;
use crate::language::first_names::is_first_name;
use crate::language::folding::comparison_key;

/// What stands in the place of a participant's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandIn<'a> {
    Body(&'a str),
    SomebodyAt(TableNumber),
}

/// In what a name is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// What is said of "who": a first name alone is one there.
    Who,
    /// A sentence: participants, and names that are presumed to be a person's.
    Sentence,
    /// One of thousands: participants, and names that hardly anything else is called.
    Note,
    /// A programme that names its speakers: participants alone.
    Programme,
}

/// Everybody at the tables by the first word of their names.
pub struct People<'a> {
    known: Vec<Known<'a>>,
    by_first_word: HashMap<String, Vec<usize>>,
}

/// Somebody who sits at a table, with their name alone.
pub struct Known<'a> {
    name: String,
    /// The words of the name, as they are compared.
    words: Vec<String>,
    table: TableNumber,
    member: &'a Member,
}

/// Where a name stands in a text, and who that is, where somebody of that name sits at a table.
pub struct Hit<'a> {
    pub place: Range<usize>,
    pub known: Option<&'a Known<'a>>,
}

impl<'a> People<'a> {
    pub fn of(meeting: &'a Meeting) -> Self {
        Self::at_tables(meeting.members())
    }

    fn at_tables(members: impl Iterator<Item = (TableNumber, &'a Member)>) -> Self {
        let known: Vec<Known<'a>> = members.filter_map(|(table, member)| Known::of(table, member)).collect();
        let mut by_first_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, known) in known.iter().enumerate() {
            if let Some(first) = known.words.first() {
                by_first_word.entry(first.clone()).or_default().push(at);
            }
        }
        Self { known, by_first_word }
    }

    /// The names in a text, in order and apart.
    pub fn named_in(&'a self, text: &str, of: Text) -> Vec<Hit<'a>> {
        let words = words(text);
        let keys: Vec<String> = words.iter().map(|word| key(&text[word.clone()])).collect();
        let is_reached = of == Text::Note && !contacts(text).is_empty();
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let is_away = presumed_names::is_said_away(text, &words, at);
            let of = if is_away { Text::Who } else { of };
            let (length, known) = match self.begins(&keys[at..], of == Text::Who && words.len() == 1) {
                Some((length, known)) => (length, Some(known)),
                None if of == Text::Programme => (0, None),
                None if of == Text::Note => (presumed_names::in_note(text, &words, at, is_reached), None),
                None => {
                    let may_be_alone = is_away || presumed_names::begins_a_part(text, &words, at);
                    (presumed(text, &words[at..], of, may_be_alone), None)
                }
            };
            if length > 0 {
                hits.push(Hit { place: words[at].start..words[at + length - 1].end, known });
            }
            at += length.max(1);
        }
        hits
    }

    /// The participant of the longest name that the words begin with, and of how many words it is there. One word alone is a name only where it is all that
    /// is said.
    fn begins(&'a self, said: &[String], is_alone: bool) -> Option<(usize, &'a Known<'a>)> {
        let of_word = |word: &str| self.by_first_word.get(word).into_iter().flatten();
        let first = said.first()?;
        // "Yrsas"
        let owned = first.strip_suffix('s').filter(|_| is_alone).into_iter().flat_map(of_word);
        let found = of_word(first).chain(owned).map(|at| &self.known[*at]);
        found
            .filter(|known| known.words.len() > 1 || is_alone)
            .filter_map(|known| Some((said_in(&known.words, said)?, known)))
            .max_by_key(|(length, _)| *length)
    }

    /// What is said of "who", with what stands in for each private participant's name; nothing where it names none. `say`
    /// is told whether it begins with that.
    pub fn without_participants(&self, who: &str, say: impl Fn(StandIn<'_>, bool) -> String) -> Option<String> {
        let (mut said, mut told) = (String::new(), 0);
        for Hit { place, known } in self.named_in(who, Text::Who) {
            let Some(known) = known.filter(|known| known.is_private()) else { continue };
            said.push_str(&who[told..place.start]);
            told = place.end;
            let after = known.after_name();
            if let Some(body) = after.and_then(last_part).filter(|_| who[told..].starts_with(after.unwrap_or_default()))
            {
                // The body is said already.
                told += after.map_or(0, str::len);
                put_body(&mut said, body);
            } else {
                match known.stand_in() {
                    StandIn::Body(body) if is_sent_by(&said, body) => {
                        let sender = said.trim_end().trim_end_matches(SENT).trim_end().len();
                        said.truncate(sender);
                    }
                    by => said.push_str(&say(by, place.start == 0)),
                }
            }
        }
        (told > 0).then(|| said + &who[told..])
    }
}

impl<'a> Known<'a> {
    fn of(table: TableNumber, member: &'a Member) -> Option<Self> {
        let name = own_name(member)?;
        let words = words(&name).into_iter().map(|word| key(&name[word])).collect();
        Some(Self { name, words, table, member })
    }

    /// Whether they are there for themselves or for an association, and not in an office that everybody may know.
    pub fn is_private(&self) -> bool {
        use MemberRole::{Host, Official, Politician, Scribe};
        !matches!(self.member.role, Some(Politician | Official | Host | Scribe))
    }

    /// That a relative is of an association tells perhaps of an illness; what is listed as one is there for it.
    fn stand_in(&self) -> StandIn<'a> {
        use MemberRole::{Municipality, Organisation, Other, Region};
        let speaks_for = |body: &str| match self.member.role {
            Some(Municipality | Organisation | Region) => true,
            None | Some(Other) => is_public(body),
            Some(_) => false,
        };
        let body = self.member.body().filter(|body| speaks_for(body));
        body.map_or(StandIn::SomebodyAt(self.table), StandIn::Body)
    }

    /// What the list has behind the name: ", Direktør, Næstved Kommune".
    fn after_name(&self) -> Option<&'a str> {
        self.member.name.strip_prefix(&*self.name).filter(|after| after.starts_with([',', ' ']) && after.len() > 1)
    }
}

/// "SIND v/ Åse Bæk"
const SENT: &str = "v/";

fn is_sent_by(said: &str, body: &str) -> bool {
    said.trim_end().strip_suffix(SENT).is_some_and(|said| said.trim_end().ends_with(body))
}

fn last_part(after: &str) -> Option<&str> {
    let is_edge = |c: char| c == ' ' || c == '(' || c == ')';
    after.rsplit([',', '(']).next().map(|last| last.trim_matches(is_edge)).filter(|last| !last.is_empty())
}

/// Behind a title and nothing else there is a comma: "formanden, Vej og Park".
fn put_body(said: &mut String, body: &str) {
    let before = said.trim_end();
    let is_title = !before.is_empty() && before.chars().all(char::is_alphabetic);
    if is_title {
        said.truncate(before.len());
        said.push_str(", ");
    }
    said.push_str(body);
}

/// The person's name without title and association; nothing of what is no person as far as anybody can tell.
fn own_name(member: &Member) -> Option<String> {
    let body = member.body();
    if body == Some(member.name.as_str()) {
        return None;
    }
    let parts = member.name.split(" v/").flat_map(|part| part.split([',', '(', ')'])).map(str::trim);
    let mut own = parts.filter(|part| !part.is_empty() && body != Some(part));
    let first = own.next()?;
    // "Holm, Anna"
    let turned = own.next().filter(|given| !is_of_a_person(first) && begins_a_name(given));
    let name = turned.map_or_else(|| first.to_owned(), |given| format!("{given} {first}"));
    let is_sent = body.is_some() && reads_as_a_persons(&name);
    (sits_as_a_person(member.role) || is_sent || is_of_a_person(&name)).then_some(name)
}

fn sits_as_a_person(role: Option<MemberRole>) -> bool {
    use MemberRole::{Citizen, Host, Official, Politician, Relative, Scribe, User};
    matches!(role, Some(User | Citizen | Relative | Politician | Official | Host | Scribe))
}

fn begins_a_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && is_first_name(word)
}

/// A word as it is compared; most need no more than small letters, and ten thousand notes are read.
fn key(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { comparison_key(word) }
}

/// Of how many words a name is in what is said, where that begins with it: the last perhaps in the genitive, and an initial
/// between the first and the last said or left out.
fn said_in(own: &[String], said: &[String]) -> Option<usize> {
    let (last, before) = own.split_last()?;
    let is_initial = |word: &String| word.chars().count() == 1;
    let mut at = 0;
    for (nth, word) in before.iter().enumerate() {
        match said.get(at) {
            Some(heard) if heard == word => at += 1,
            Some(heard) if nth > 0 && is_initial(heard) && said.get(at + 1) == Some(word) => at += 2,
            Some(_) if nth > 0 && is_initial(word) => {}
            _ => return None,
        }
    }
    let is_last = |at: usize| {
        said.get(at).filter(|heard| *heard == last || heard.strip_suffix('s') == Some(last)).map(|_| at + 1)
    };
    let skipped = said.get(at).filter(|heard| at > 0 && is_initial(heard)).and_then(|_| is_last(at + 1));
    is_last(at).or(skipped)
}

/// Of how many words a name is that begins with a known first name, none where none does. Of who does something initials are
/// enough, and where it `may_be_alone` a first name.
fn presumed(text: &str, words: &[Range<usize>], of: Text, may_be_alone: bool) -> usize {
    let said = |word: &Range<usize>| &text[word.clone()];
    let is_next = |pair: &&[Range<usize>]| {
        let between = text[pair[0].end..pair[1].start].trim();
        // "Anna Aa. Holm"
        let is_initial = said(&pair[0]).chars().count() <= 2 && between == ".";
        said(&pair[1]).starts_with(char::is_uppercase) && (between.is_empty() || is_initial)
    };
    let length = words.len().min(1) + words.windows(2).take_while(is_next).count();
    let Some(whole) = words.get(..length).and_then(|words| Some(&text[words.first()?.start..words.last()?.end])) else {
        return 0;
    };
    let first = said(&words[0]);
    let is_initial = first.chars().count() == 1 && whole[first.len()..].starts_with('.');
    let is_name = match () {
        () if begins_a_name(first) => is_of_a_person(whole) || (length == 1 && of == Text::Who && may_be_alone),
        () => of == Text::Who && is_initial && reads_as_a_persons(whole),
    };
    if is_name { length } else { 0 }
}

/// Where the words of a text stand.
fn words(text: &str) -> Vec<Range<usize>> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_of_word(*c)) {
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end = at + c.len_utf8(),
            None => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::domain::id::TableNumber;
    use crate::domain::known_people::{Hit, Known, People, StandIn, Text};
    use crate::domain::programme::{Member, MemberRole};

    fn member(name: &str, role: Option<MemberRole>) -> Member {
        Member { name: name.into(), role, ..Member::default() }
    }

    /// The names in a text, each with whether it is a private participant's.
    fn named(text: &str, is_field: bool) -> Vec<(&str, bool)> {
        use MemberRole::{Municipality, Organisation, Politician, Relative, User};
        let members = [
            member("Anna A-prøve", Some(Relative)),
            member("Yrsa", Some(User)),
            member("Bodil Å. Kjær", Some(User)),
            member("Jens-Peter v. Holst", None),
            member("Holm, Ida", Some(User)),
            member("Åse Bæk, SIND", Some(Organisation)),
            member("Klaus Vad, borgmester, Køge Kommune", Some(Politician)),
            member("Bedre Psykiatri", Some(Organisation)),
            member("Greve", Some(Municipality)),
            member("Ungerådet", None),
            member("Socialudvalget, Køge Kommune", None),
            member("Ældre Sagen, Ringsted", Some(Organisation)),
        ];
        let people = People::at_tables(members.iter().map(|member| (TableNumber(3), member)));
        let of = |hit: Hit<'_>| (&text[hit.place], hit.known.is_some_and(Known::is_private));
        people.named_in(text, if is_field { Text::Who } else { Text::Sentence }).into_iter().map(of).collect()
    }

    #[test]
    fn a_participant_is_known_wherever_the_name_stands_and_an_office_is_nobody() {
        for (who, found) in [
            ("Anna A-prøve", vec![("Anna A-prøve", true)]),
            ("anna a-prøve og Køge Kommune", vec![("anna a-prøve", true)]),
            ("SIND v/ Åse Bæk", vec![("Åse Bæk", true)]),
            ("Ida Holm", vec![("Ida Holm", true)]),
            ("Yrsa", vec![("Yrsa", true)]),
            ("Klaus Vad", vec![("Klaus Vad", false)]),
            ("Bodil Å. Kjær på vegne af Yrsa", vec![("Bodil Å. Kjær", true)]),
            ("Bodil Kjærs bror", vec![("Bodil Kjærs", true)]),
            ("Holm-Jensen og Jens-Peter v. Holst", vec![("Jens-Peter v. Holst", true)]),
            ("Ida M. Holm", vec![("Ida M. Holm", true)]),
            ("Vej og Park (v/ K. M. Sø)", vec![("K. M. Sø", false)]),
            ("Karen M. Sø", vec![("Karen M. Sø", false)]),
            ("Anne-Mette Sø", vec![("Anne-Mette Sø", false)]),
            ("Mette Krogh (sekretariatet)", vec![("Mette Krogh", false)]),
            ("Mette fra sekretariatet", vec![("Mette", false)]),
            ("Styregruppen", vec![]),
            ("Greve", vec![]),
            ("Bedre Psykiatri", vec![]),
            ("Ungerådet", vec![]),
            ("Socialudvalget", vec![]),
            ("Ældre Sagen", vec![]),
            ("Psykiatri- og Socialstaben", vec![]),
            ("Else Marie Fonden", vec![]),
        ] {
            assert_eq!(named(who, true), found, "{who}");
        }
    }

    #[test]
    fn in_a_sentence_a_first_name_alone_is_too_little() {
        assert_eq!(named("Bo i egen bolig er ikke for alle", false), []);
        assert_eq!(named("Yrsa mener noget andet", false), []);
        assert_eq!(named("Her er Peter Juul, LAP, uenig", false), [("Peter Juul", false)]);
        assert_eq!(named("Åse Bæk og Anna A-prøve er uenige", false), [("Åse Bæk", true), ("Anna A-prøve", true)]);
    }

    #[test]
    fn whoever_is_said_to_stay_away_is_named_by_a_first_name_too() {
        for (said, found) in [
            ("Afbud fra Bo Jensen", &["Bo Jensen"][..]),
            ("afbud: Bo Jensen, Per og Ida", &["Bo Jensen", "Per", "Ida"]),
            ("Per Juul meldte afbud, og Lise har også meldt afbud", &["Per Juul", "Lise"]),
            ("Afbud fra B. Jensen", &["B. Jensen"]),
            ("apologies from Bo", &["Bo"]),
            ("ring til Bo Jensen", &["Bo Jensen"]),
        ] {
            for of in [Text::Who, Text::Sentence, Text::Note] {
                let people = People::at_tables(std::iter::empty());
                let hits = people.named_in(said, of);
                let named: Vec<&str> = hits.into_iter().map(|hit| &said[hit.place]).collect();
                assert_eq!(named, found, "{said} {of:?}");
            }
        }
        for said in
            ["Bo i egen bolig meldes ikke", "Afbud fra Ældre Sagen og Køge Kommune", "Afbud meldes til Borgerservice"]
        {
            assert_eq!(named(said, false), [], "{said}");
        }
    }

    #[test]
    fn in_the_place_of_a_name_stands_whom_somebody_is_sent_by_and_no_association_of_a_relatives() {
        let table = TableNumber(3);
        for (name, role, expected) in [
            ("Åse Bæk, SIND", MemberRole::Organisation, StandIn::Body("SIND")),
            ("Anna Holm, SIND", MemberRole::Relative, StandIn::SomebodyAt(table)),
            ("Anna Holm", MemberRole::Organisation, StandIn::SomebodyAt(table)),
        ] {
            let member = member(name, Some(role));
            assert_eq!(Known::of(table, &member).unwrap().stand_in(), expected, "{name}");
        }
    }

    #[test]
    fn a_body_that_is_said_beside_the_name_stands_alone() {
        let members = [
            member("Bo Vad, Landsbyrådet i Vig", None),
            member("Kaj Lund, Vej og Park", None),
            member("Åse Bæk, SIND", Some(MemberRole::Organisation)),
            member("Ida Holm", Some(MemberRole::User)),
        ];
        let people = People::at_tables(members.iter().map(|member| (TableNumber(7), member)));
        let say = |by: StandIn<'_>, _| match by {
            StandIn::Body(body) => body.to_owned(),
            StandIn::SomebodyAt(table) => format!("bord {}", table.0),
        };
        for (who, told) in [
            ("Bo Vad, Landsbyrådet i Vig", "Landsbyrådet i Vig"),
            ("formanden Kaj Lund, Vej og Park", "formanden, Vej og Park"),
            ("Åse Bæk, SIND, og Ida Holm (syg)", "SIND, og bord 7 (syg)"),
            ("SIND v/ Åse Bæk", "SIND"),
            ("Åse Bæk", "SIND"),
            ("Ida Holms mor", "bord 7 mor"),
        ] {
            assert_eq!(people.without_participants(who, say).as_deref(), Some(told), "{who}");
        }
        assert_eq!(people.without_participants("Styregruppen", say), None);
    }

    #[test]
    fn in_a_note_a_name_is_one_with_a_surname_or_behind_a_role_or_beside_a_number() {
        let people = People::at_tables(std::iter::empty());
        for (note, found) in [
            ("Lærer Mette Poulsen skælder ud hele tiden", &["Mette Poulsen"][..]),
            ("ring til Jens på 24681357", &["Jens"]),
            ("ring til Jens i morgen", &[]),
            ("klasselæreren Mette hører ikke efter, og min nabo Kurts hund gør", &["Mette", "Kurts"]),
            ("Hans Jensen og Anna M. Holm, LAP", &["Hans Jensen", "Anna M. Holm"]),
            ("Jens Peter Krogs elever", &["Jens Peter Krogs"]),
            ("Hans søn, Sankt Hans Aften, Hans Knudsens Plads", &[]),
            ("Søren Kierkegaards Vej er mørk, og Karen Blixens museum lukker", &[]),
            ("Peter Fabers Gade, Jens Jensensvej, Else Marie Fonden, Ida Holm Skolen", &[]),
            ("Bo I egen bolig; Jan Feb Mar; Jan Mandag; Harald Nyborg", &[]),
            ("Bo i egen bolig og Line på kontoret", &[]),
            ("Nørre Vium, Ældre Sagen, Blå Kors, Kræftens Bekæmpelse, Helle Kommune", &[]),
        ] {
            let said: Vec<&str> = people.named_in(note, Text::Note).into_iter().map(|hit| &note[hit.place]).collect();
            assert_eq!(said, found, "{note}");
        }
    }

    #[test]
    fn thousands_of_notes_are_read_for_hundreds_of_names() {
        let members: Vec<Member> = (0..500).map(|n| member(&format!("Anna Efternavn{n}"), None)).collect();
        let people = People::at_tables(members.iter().map(|member| (TableNumber(3), member)));
        assert_eq!(people.named_in("Anna og Peter Juul er uenige", Text::Programme).len(), 0);
        let note = "Som anna efternavn499 sagde det: der skal være flere bænke, og de skal stå i skyggen";
        assert!((0..2_000).all(|_| people.named_in(note, Text::Note).len() == 1));
    }
}
