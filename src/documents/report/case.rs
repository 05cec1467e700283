//! The parts of a committee's case that an office wrote into the purpose, under its own headings in capitals.

/// A purpose taken apart: "BAGGRUND", "ØKONOMI" and "BILAG" have their own places in a briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// All but the economy and the annexes, under the office's other headings.
    pub background: Option<String>,
    pub economy: Option<String>,
    /// Without their numbers.
    pub annexes: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Background,
    Economy,
    Annexes,
}

const HEADINGS: [(&str, Part); 6] = [
    ("BAGGRUND", Part::Background),
    ("BACKGROUND", Part::Background),
    ("ØKONOMI", Part::Economy),
    ("ECONOMY", Part::Economy),
    ("BILAG", Part::Annexes),
    ("ANNEXES", Part::Annexes),
];

impl Case {
    pub fn of(purpose: &str) -> Self {
        let (mut background, mut economy, mut annexes) = (Vec::new(), Vec::new(), Vec::new());
        let mut part = Part::Background;
        for line in purpose.lines() {
            let heading = line.trim().trim_end_matches(':');
            if let Some((_, begins)) = HEADINGS.iter().find(|(known, _)| *known == heading) {
                part = *begins;
                continue;
            }
            if is_heading(heading) {
                part = Part::Background;
            }
            match part {
                Part::Background => background.push(line),
                Part::Economy => economy.push(line),
                Part::Annexes => annexes.push(line),
            }
        }
        let annexes = annexes.into_iter().map(unnumbered).filter(|annex| !annex.is_empty());
        Self { background: text(&background), economy: text(&economy), annexes: annexes.map(str::to_owned).collect() }
    }
}

fn text(lines: &[&str]) -> Option<String> {
    let text = lines.join("\n").trim().to_owned();
    Some(text).filter(|text| !text.is_empty())
}

/// A line of words in capitals alone.
fn is_heading(line: &str) -> bool {
    line.chars().filter(|c| c.is_alphabetic()).count() > 2
        && line.chars().all(|c| c.is_uppercase() || c.is_whitespace() || c == '-')
}

/// "Bilag 3: Metode" is "Metode": the document numbers its annexes itself.
fn unnumbered(line: &str) -> &str {
    let line = line.trim();
    let numbered = |(name, rest): (&str, &'_ str)| {
        let mut words = name.split_whitespace();
        let is_annex = matches!(words.next(), Some("Bilag" | "Annex"));
        let is_numbered = words.next().is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()));
        (is_annex && is_numbered && words.next().is_none()).then_some(rest.len())
    };
    let rest = line.split_once([':', '.', '–']).and_then(numbered);
    rest.map_or(line, |length| line[line.len() - length..].trim_start())
}

#[cfg(test)]
mod tests {
    use crate::documents::report::case::Case;

    #[test]
    fn the_offices_headings_take_a_purpose_apart() {
        let case = Case::of(
            "Udvalget orienteres.\n\nBAGGRUND\nPlanen er fra 2006.\n\nMETODE\nNye veje.\n\nØKONOMI\nInden for rammen.\n\n\
             BILAG\nBilag 1: Status\nBilag 2: Metode",
        );
        let background = "Udvalget orienteres.\n\nPlanen er fra 2006.\n\nMETODE\nNye veje.";
        assert_eq!(case.background.as_deref(), Some(background));
        assert_eq!(case.economy.as_deref(), Some("Inden for rammen."));
        assert_eq!(case.annexes, ["Status", "Metode"]);
    }

    #[test]
    fn a_purpose_without_headings_is_all_background() {
        let said = "Økonomi og bilag drøftes.\n\nKKR er med.\nBilag eftersendes: senere";
        let case = Case { background: Some(said.into()), ..Case::default() };
        assert_eq!(Case::of(said), case);
        assert_eq!(Case::of(" "), Case::default());
    }
}
