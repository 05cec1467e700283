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

const HEADINGS: [(&str, Part); 10] = [
    (RESUME[0], Part::Background),
    (RESUME[1], Part::Background),
    (PRESENTATION[0], Part::Background),
    (PRESENTATION[1], Part::Background),
    ("BAGGRUND", Part::Background),
    ("BACKGROUND", Part::Background),
    ("ØKONOMI", Part::Economy),
    ("ECONOMY", Part::Economy),
    ("BILAG", Part::Annexes),
    ("ANNEXES", Part::Annexes),
];

/// The headings that a council's minutes have themselves.
const RESUME: [&str; 2] = ["RESUME", "SUMMARY"];
const PRESENTATION: [&str; 2] = ["SAGSFREMSTILLING", "PRESENTATION"];

/// A council's case as its agenda has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    pub resume: Option<String>,
    /// All else, its other headings too.
    pub presentation: Option<String>,
}

impl Laid {
    pub fn of(purpose: &str) -> Self {
        let (mut resume, mut presentation) = (Vec::new(), Vec::new());
        let mut is_short = false;
        for line in purpose.lines() {
            let heading = line.trim().trim_end_matches(':');
            if is_heading(heading) {
                is_short = RESUME.contains(&heading);
                if is_short || PRESENTATION.contains(&heading) {
                    continue;
                }
            }
            if is_short { resume.push(line) } else { presentation.push(line) }
        }
        Self { resume: text(&resume), presentation: text(&presentation) }
    }

    /// Both, without the headings.
    pub fn whole(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.resume, &self.presentation].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join("\n\n"))
    }
}

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
    use crate::documents::report::case::{Case, Laid};

    #[test]
    fn a_councils_case_is_laid_before_it_under_the_agendas_headings() {
        let laid = Laid::of("RESUME\nKort.\n\nSAGSFREMSTILLING\nLangt.\n\n1. Først\n\nØKONOMI\nIntet.");
        assert_eq!(laid.resume.as_deref(), Some("Kort."));
        assert_eq!(laid.presentation.as_deref(), Some("Langt.\n\n1. Først\n\nØKONOMI\nIntet."));
        assert_eq!(laid.whole().as_deref(), Some("Kort.\n\nLangt.\n\n1. Først\n\nØKONOMI\nIntet."));
        let plain = Laid::of("Rådet høres.\n\nSvar ventes.");
        assert_eq!((plain.resume, plain.presentation.as_deref()), (None, Some("Rådet høres.\n\nSvar ventes.")));
    }

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
