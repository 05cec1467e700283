//! What is usual: kinds read from titles, minutes by kind, what is locked, the head of a document.

use chrono::NaiveTime;

use crate::domain::programme::{HeadField, ItemKind, MeetingKind};
use crate::intake::programme::kind_cues::{CUES, HEADS};
use crate::language::head_labels::usual_labels;
use crate::language::language::Language;
use crate::language::nearest::nearest;

/// The kind that the title tells: by the first word in it that tells one, by its beginning or as a
/// compound by its end; of the beginnings the longest.
pub fn kind(title: &str) -> Option<ItemKind> {
    let title = title.to_lowercase();
    word_starts(&title).find_map(|start| {
        let rest = &title[start..];
        let cues = CUES.iter().filter(|(cue, _)| rest.starts_with(cue));
        cues.max_by_key(|(cue, _)| cue.len()).or_else(|| head(rest)).map(|(_, kind)| *kind)
    })
}

/// The kind that a word for one means, also a mistyped one ("pauze").
pub fn kind_named(word: &str) -> Option<ItemKind> {
    kind(word).or_else(|| kind(nearest(word, CUES.iter().map(|(cue, _)| *cue))?))
}

/// What the first word of the text is, where it is a compound.
fn head(text: &str) -> Option<&'static (&'static str, ItemKind)> {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let word = &text[..end];
    HEADS.iter().filter(|(head, _)| word.len() > head.len() && word.ends_with(head)).max_by_key(|(head, _)| head.len())
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
        ItemKind::NextSteps | ItemKind::FollowUp => 15,
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
    const CUES: [(&str, MeetingKind); 9] = [
        ("konference", MeetingKind::Conference),
        ("conference", MeetingKind::Conference),
        ("temadag", MeetingKind::ThemeDay),
        ("temamøde", MeetingKind::ThemeDay),
        ("visionsdag", MeetingKind::VisionDay),
        ("rådsmøde", MeetingKind::Council),
        ("borgermøde", MeetingKind::Public),
        ("public meeting", MeetingKind::Public),
        ("høringsrunde", MeetingKind::Consultation),
    ];
    let title = title.to_lowercase();
    CUES.iter().find(|(cue, _)| title.contains(cue)).map_or(MeetingKind::Dialogue, |(_, kind)| *kind)
}

/// When a meeting of a kind usually begins.
pub fn usual_start(kind: MeetingKind) -> NaiveTime {
    let hour = match kind {
        MeetingKind::Conference | MeetingKind::ThemeDay | MeetingKind::VisionDay | MeetingKind::Consultation => 9,
        MeetingKind::Council => 14,
        MeetingKind::Dialogue => 16,
        MeetingKind::Public => 19,
    };
    NaiveTime::from_hms_opt(hour, 0, 0).expect("every hour above is one of a day")
}

/// The head of the documents as Danish offices have it; all empty, and shown all the same.
pub fn usual_head(language: Language) -> Vec<HeadField> {
    usual_labels(language).map(|label| HeadField { label: label.into(), value: String::new() }).into()
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
            ("Hvad skete der med det, I sagde sidst?", Some(ItemKind::FollowUp)),
            ("Siden sidst: hvad blev der af jeres forslag?", Some(ItemKind::FollowUp)),
            ("What became of what you said last time?", Some(ItemKind::FollowUp)),
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
