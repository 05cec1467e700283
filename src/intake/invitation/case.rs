//! The case of an agenda ("Resume", "Sagsfremstilling", "Baggrund"): its text as it stands, for the purpose of the meeting.

use crate::domain::text::NOTE_LIMIT;
use crate::intake::invitation::cues::Topic;
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::sections::Told;

/// Headings of a case, as a purpose has them: the documents know its parts by these.
const PARTS: [(&str, &str); 16] = [
    ("resume", "RESUME"),
    ("resumé", "RESUME"),
    ("sagsfremstilling", "SAGSFREMSTILLING"),
    ("baggrund", "BAGGRUND"),
    ("formål", "FORMÅL"),
    ("formålet", "FORMÅL"),
    ("status", "STATUS"),
    ("økonomi", "ØKONOMI"),
    ("bilag", ANNEXES),
    ("om mødet", "OM MØDET"),
    ("om dagen", "OM DAGEN"),
    ("hvorfor", "HVORFOR"),
    ("summary", "SUMMARY"),
    ("background", "BACKGROUND"),
    ("purpose", "PURPOSE"),
    ("economy", "ECONOMY"),
];

/// Behind the case, where there is one.
const ANNEXES: &str = "BILAG";

/// The text of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Paragraphs with an empty line between; a heading stands in capitals where there are several.
    pub lines: Vec<String>,
    /// The places of the lines that it holds, in order.
    pub places: Vec<usize>,
    /// The heading under which it ends.
    part: Option<&'static str>,
}

/// What stands beneath the headings of a case, lists and smaller headings too. `used` are the places of lines that belong
/// to items.
pub fn case(told: &[Told], used: &[usize]) -> Case {
    let (mut case, mut parts, mut characters) = (Case::default(), 0, 0);
    let mut is_inside = false;
    // A heading is taken with the first line beneath it.
    let mut heading = None;
    for (place, line) in told.iter().enumerate() {
        if let Some(part) = part(line).filter(|part| *part != ANNEXES || parts > 0) {
            (heading, is_inside) = (Some(part), true);
            continue;
        }
        let is_annex = line.topic == Topic::Aside && heading.or(case.part) == Some(ANNEXES);
        is_inside &= is_annex || !matches!(line.topic, Topic::Programme | Topic::Aside | Topic::Signature);
        if !is_inside || used.binary_search(&place).is_ok() {
            continue;
        }
        let text = [line.line.lead.as_str(), line.line.text.as_str()].join(" ").trim_start().to_owned();
        characters += text.chars().count() + 2;
        // A file holds no more of it; the rest is told as left out.
        if characters > NOTE_LIMIT {
            break;
        }
        let begins = line.line.after_blank || line.is_heading || heading.is_some();
        if begins && !case.lines.is_empty() {
            case.lines.push(String::new());
        }
        if let Some(heading) = heading.take() {
            case.part = Some(heading);
            case.lines.push(heading.to_owned());
            parts += 1;
        }
        case.lines.push(text);
        case.places.push(place);
    }
    // The only heading says nothing that the purpose does not.
    if parts == 1 {
        case.lines.remove(0);
    }
    case
}

fn part(told: &Told) -> Option<&'static str> {
    let said = told.line.text.lower();
    let said = said.trim_end_matches([':', '.', '?', ' ']);
    PARTS.iter().find(|(words, _)| told.is_heading && *words == said).map(|(_, heading)| *heading)
}
