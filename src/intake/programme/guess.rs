//! What is usual: kinds read from titles, minutes by kind, what is locked, the head of a document.

use chrono::NaiveTime;

use crate::domain::programme::{HeadField, ItemKind, MeetingKind};
use crate::language::language::Language;

/// Beginnings of words, in small letters, with the kind of item they tell.
const CUES: &[(&str, ItemKind)] = &[
    ("ankomst", ItemKind::Arrival),
    ("indskrivning", ItemKind::Arrival),
    ("registrering", ItemKind::Arrival),
    ("dørene åbner", ItemKind::Arrival),
    ("arrival", ItemKind::Arrival),
    ("registration", ItemKind::Arrival),
    ("doors open", ItemKind::Arrival),
    ("velkomst", ItemKind::Welcome),
    ("velkommen", ItemKind::Welcome),
    ("åbning", ItemKind::Welcome),
    ("indledning", ItemKind::Welcome),
    ("introduktion", ItemKind::Welcome),
    ("welcome", ItemKind::Welcome),
    ("opening", ItemKind::Welcome),
    ("introduction", ItemKind::Welcome),
    ("oplæg", ItemKind::Talk),
    ("præsentation", ItemKind::Talk),
    ("foredrag", ItemKind::Talk),
    ("kick-off", ItemKind::Talk),
    ("orientering", ItemKind::Talk),
    ("talk", ItemKind::Talk),
    ("keynote", ItemKind::Talk),
    ("presentation", ItemKind::Talk),
    ("spørgsmål", ItemKind::Qa),
    ("spørgerunde", ItemKind::Qa),
    ("questions", ItemKind::Qa),
    ("q&a", ItemKind::Qa),
    ("panel", ItemKind::Panel),
    ("pause", ItemKind::Break),
    ("kaffe", ItemKind::Break),
    ("kaffepause", ItemKind::Break),
    ("te og kaffe", ItemKind::Break),
    ("strækben", ItemKind::Break),
    ("break", ItemKind::Break),
    ("coffee", ItemKind::Break),
    ("frokost", ItemKind::Meal),
    ("middag", ItemKind::Meal),
    ("aftensmad", ItemKind::Meal),
    ("morgenmad", ItemKind::Meal),
    ("spisning", ItemKind::Meal),
    ("buffet", ItemKind::Meal),
    ("sandwich", ItemKind::Meal),
    ("forplejning", ItemKind::Meal),
    ("lunch", ItemKind::Meal),
    ("dinner", ItemKind::Meal),
    ("breakfast", ItemKind::Meal),
    ("gruppedrøft", ItemKind::TableWork),
    ("gruppearbejde", ItemKind::TableWork),
    ("grupper", ItemKind::TableWork),
    ("borddrøft", ItemKind::TableWork),
    ("bordrunde", ItemKind::TableWork),
    ("bordene drøfter", ItemKind::TableWork),
    ("drøftelse", ItemKind::TableWork),
    ("dialog", ItemKind::TableWork),
    ("workshop", ItemKind::TableWork),
    ("world café", ItemKind::TableWork),
    ("table discussion", ItemKind::TableWork),
    ("table work", ItemKind::TableWork),
    ("group work", ItemKind::TableWork),
    ("group discussion", ItemKind::TableWork),
    ("gruppefremlæg", ItemKind::Report),
    ("fremlægg", ItemKind::Report),
    ("bordene fremlægger", ItemKind::Report),
    ("tables report", ItemKind::Report),
    ("report", ItemKind::Report),
    ("opsamling", ItemKind::Plenary),
    ("plenum", ItemKind::Plenary),
    ("fælles drøftelse", ItemKind::Plenary),
    ("plenary", ItemKind::Plenary),
    ("summing", ItemKind::Plenary),
    ("videre proces", ItemKind::NextSteps),
    ("videre forløb", ItemKind::NextSteps),
    ("videre arbejde", ItemKind::NextSteps),
    ("det videre", ItemKind::NextSteps),
    ("næste skridt", ItemKind::NextSteps),
    ("hvad gør vi", ItemKind::NextSteps),
    ("next steps", ItemKind::NextSteps),
    ("way forward", ItemKind::NextSteps),
    ("tak for", ItemKind::Closing),
    ("afrunding", ItemKind::Closing),
    ("afslutning", ItemKind::Closing),
    ("farvel", ItemKind::Closing),
    ("thank", ItemKind::Closing),
    ("closing", ItemKind::Closing),
    ("goodbye", ItemKind::Closing),
];

/// The kind that the title tells: by the first word in it that tells one, and of those that begin there the longest.
pub fn kind(title: &str) -> Option<ItemKind> {
    let title = title.to_lowercase();
    let starts = |cue: &str| word_starts(&title).find(|start| title[*start..].starts_with(cue));
    CUES.iter()
        .filter_map(|(cue, kind)| starts(cue).map(|start| (start, std::cmp::Reverse(cue.len()), *kind)))
        .min_by_key(|(start, length, _)| (*start, *length))
        .map(|(_, _, kind)| kind)
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut before = None;
    text.char_indices().filter_map(move |(offset, character)| {
        let first = character.is_alphanumeric() && !before.is_some_and(char::is_alphanumeric);
        before = Some(character);
        first.then_some(offset)
    })
}

/// Whether the kitchen has a part in the item.
fn has_food(title: &str) -> bool {
    let title = title.to_lowercase();
    let food = |(cue, kind): &(&str, ItemKind)| *kind == ItemKind::Meal && title.contains(cue);
    CUES.iter().any(food)
}

/// How long an item of a kind usually is, and how much of what the frame leaves it takes beside others: minutes.
pub fn usual_minutes(kind: ItemKind, title: &str) -> u32 {
    match kind {
        ItemKind::Arrival => 20,
        ItemKind::Welcome => 15,
        ItemKind::Talk => 35,
        ItemKind::Qa => 15,
        ItemKind::Panel => 30,
        ItemKind::Break => 15,
        // A sandwich is handed out; a meal is eaten sitting.
        ItemKind::Meal if title.to_lowercase().contains("sandwich") => 10,
        ItemKind::Meal => 45,
        ItemKind::TableWork => 60,
        ItemKind::Report | ItemKind::Plenary => 30,
        ItemKind::NextSteps => 15,
        ItemKind::Closing => 10,
        ItemKind::Other => 20,
    }
}

/// Whether others decide over the item's time: breaks and food neither grow nor move by themselves.
pub fn is_fixed(kind: ItemKind, title: &str) -> bool {
    match kind {
        ItemKind::Break | ItemKind::Meal => true,
        ItemKind::Closing => has_food(title),
        _ => false,
    }
}

/// A replan takes an item down to three fifths, to whole five minutes; a fixed one not at all.
pub fn least_minutes(minutes: u32, fixed: bool) -> u32 {
    if fixed {
        return minutes;
    }
    let three_fifths = (minutes * 3 / 5 + 2) / 5 * 5;
    three_fifths.clamp(1, minutes.max(1))
}

/// The kind of meeting that the title tells.
pub fn meeting_kind(title: &str) -> MeetingKind {
    const CUES: [(&str, MeetingKind); 8] = [
        ("konference", MeetingKind::Conference),
        ("conference", MeetingKind::Conference),
        ("temadag", MeetingKind::ThemeDay),
        ("temamøde", MeetingKind::ThemeDay),
        ("visionsdag", MeetingKind::VisionDay),
        ("rådsmøde", MeetingKind::Council),
        ("borgermøde", MeetingKind::Public),
        ("public meeting", MeetingKind::Public),
    ];
    let title = title.to_lowercase();
    CUES.iter().find(|(cue, _)| title.contains(cue)).map_or(MeetingKind::Dialogue, |(_, kind)| *kind)
}

/// When a meeting of a kind usually begins.
pub fn usual_start(kind: MeetingKind) -> NaiveTime {
    let hour = match kind {
        MeetingKind::Conference | MeetingKind::ThemeDay | MeetingKind::VisionDay => 9,
        MeetingKind::Council => 14,
        MeetingKind::Dialogue => 16,
        MeetingKind::Public => 19,
    };
    NaiveTime::from_hms_opt(hour, 0, 0).expect("every hour above is one of a day")
}

/// The head of the documents as Danish offices have it; all empty, and shown all the same.
pub fn usual_head(language: Language) -> Vec<HeadField> {
    let labels = match language {
        Language::Da => ["Område", "Afdeling", "Journal nr.", "Dato", "Udarbejdet af", "E-mail", "Telefon"],
        Language::En => ["Area", "Department", "Case no.", "Date", "Prepared by", "E-mail", "Telephone"],
    };
    labels.map(|label| HeadField { label: label.into(), value: String::new() }).into()
}

/// The title of the theme for notes outside the themes.
pub fn parking_title(language: Language) -> &'static str {
    match language {
        Language::Da => "Parkeringsplads",
        Language::En => "Parking lot",
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::programme::{ItemKind, MeetingKind};
    use crate::intake::programme::guess::{is_fixed, kind, least_minutes, meeting_kind};

    #[test]
    fn titles_from_real_programmes_tell_their_kind() {
        for (title, told) in [
            ("Velkomst, program og indledning til dialog om samarbejde", Some(ItemKind::Welcome)),
            ("Oplæg om Slagelse Kommunes medborgerpolitik, efterfulgt af spørgsmål", Some(ItemKind::Talk)),
            ("Kaffepause", Some(ItemKind::Break)),
            ("Gruppedrøftelse ved bordene", Some(ItemKind::TableWork)),
            ("Gruppefremlæggelse og opsamling i plenum", Some(ItemKind::Report)),
            ("Opsamling i plenum", Some(ItemKind::Plenary)),
            ("Det videre forløb – hvad gør vi?", Some(ItemKind::NextSteps)),
            ("Tak for i dag og sandwich", Some(ItemKind::Closing)),
            ("Spørgsmål til oplægget", Some(ItemKind::Qa)),
            ("Lunch", Some(ItemKind::Meal)),
            ("Godkendelse af dagsorden", None),
            ("", None),
        ] {
            assert_eq!(kind(title), told, "{title}");
        }
    }

    #[test]
    fn titles_of_meetings_tell_their_kind() {
        for (title, told) in [
            ("Bruger- og pårørendekonferencen på det sociale område", MeetingKind::Conference),
            ("Temadag om innovation", MeetingKind::ThemeDay),
            ("Borgermøde", MeetingKind::Public),
            ("Dialogmøde i Ringsted", MeetingKind::Dialogue),
        ] {
            assert_eq!(meeting_kind(title), told, "{title}");
        }
    }

    #[test]
    fn food_is_the_kitchens_even_where_the_meeting_ends_with_it() {
        assert!(is_fixed(ItemKind::Closing, "Tak for i dag og sandwich"));
        assert!(!is_fixed(ItemKind::Closing, "Tak for i dag"));
    }

    #[test]
    fn no_item_is_squeezed_below_a_minute_or_above_itself() {
        assert_eq!([60, 35, 15, 10, 5, 1].map(|minutes| least_minutes(minutes, false)), [35, 20, 10, 5, 5, 1]);
        assert_eq!(least_minutes(15, true), 15);
    }
}
