//! The office whose documents they are: its name, its head, the order of its sections, its own sentences. Set once, for all
//! meetings.

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use crate::domain::programme::HeadField;

/// What is not set is as the program has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Office {
    /// Over the head of every document: "Ringsted Kommune".
    pub name: Option<String>,
    /// In this order. A value that the programme file has for the same label stands instead.
    pub head: Vec<HeadField>,
    /// The sections of the summary that come first, in this order; the others follow in the usual one, so that nothing is
    /// lost.
    #[serde(deserialize_with = "each_once")]
    pub sections: Vec<SectionName>,
    pub texts: OfficeTexts,
}

/// The sections of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionName {
    Short,
    /// Why they met.
    Background,
    Agreed,
    Recurring,
    /// What the tables added.
    Added,
    Priorities,
    Single,
    Examples,
    Questions,
    Other,
    Answers,
    Conclusion,
    NextSteps,
    About,
    Annexes,
}

impl SectionName {
    /// The usual order.
    pub const ALL: [Self; 15] = [
        Self::Short,
        Self::Background,
        Self::Agreed,
        Self::Recurring,
        Self::Added,
        Self::Priorities,
        Self::Single,
        Self::Examples,
        Self::Questions,
        Self::Other,
        Self::Answers,
        Self::Conclusion,
        Self::NextSteps,
        Self::About,
        Self::Annexes,
    ];
}

/// Sentences that the program would otherwise say in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OfficeTexts {
    /// How the summary came about.
    pub method: Option<String>,
    /// What a committee is asked to do with a briefing ("Indstilling").
    pub recommendation: Option<String>,
    /// Under "Økonomi" of a briefing.
    pub economy: Option<String>,
    /// The last line of a letter.
    pub regards: Option<String>,
}

/// Names of which none stands twice: whoever wrote one again meant another.
pub fn each_once<'de, D, T>(from: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Serialize + PartialEq,
{
    let names = Vec::<T>::deserialize(from)?;
    for (at, name) in names.iter().enumerate() {
        if names[..at].contains(name) {
            let name = serde_json::to_value(name).map_err(Error::custom)?;
            return Err(Error::custom(format!("repeated name `{}`", name.as_str().unwrap_or_default())));
        }
    }
    Ok(names)
}

impl Office {
    /// The sections of the summary in this office's order, each once.
    pub fn order(&self) -> Vec<SectionName> {
        let mut order: Vec<SectionName> = Vec::new();
        for section in self.sections.iter().copied().chain(SectionName::ALL) {
            if !order.contains(&section) {
                order.push(section);
            }
        }
        order
    }

    /// The office's head with what the programme file says: its values where it has any, and its further fields after.
    pub fn head(&self, programme: &[HeadField]) -> Vec<HeadField> {
        if self.head.is_empty() {
            return programme.to_vec();
        }
        let same = |one: &HeadField, other: &HeadField| one.label.trim().eq_ignore_ascii_case(other.label.trim());
        let said = |field: &&HeadField| !field.value.trim().is_empty();
        let own = self.head.iter().map(|field| {
            let theirs = programme.iter().filter(said).find(|theirs| same(theirs, field));
            HeadField { label: field.label.clone(), value: theirs.unwrap_or(field).value.clone() }
        });
        let further = programme.iter().filter(said).filter(|theirs| !self.head.iter().any(|field| same(field, theirs)));
        own.chain(further.cloned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::office::{Office, SectionName};
    use crate::domain::programme::HeadField;

    fn field(label: &str, value: &str) -> HeadField {
        HeadField { label: label.into(), value: value.into() }
    }

    #[test]
    fn named_sections_come_first_and_none_is_lost_or_said_twice() {
        let sections = vec![SectionName::NextSteps, SectionName::Short, SectionName::NextSteps];
        let order = Office { sections, ..Office::default() }.order();
        assert_eq!(order[..3], [SectionName::NextSteps, SectionName::Short, SectionName::Background]);
        assert_eq!(order.len(), SectionName::ALL.len());
        assert_eq!(Office::default().order(), SectionName::ALL);
    }

    #[test]
    fn the_offices_head_takes_the_meetings_values_and_keeps_its_further_fields() {
        let office = Office { head: vec![field("Sagsnr.", ""), field("E-mail", "raad@by.dk")], ..Office::default() };
        let programme = [field("Område", ""), field("sagsnr.", "27.69"), field("Lokale", "272")];
        let head = [field("Sagsnr.", "27.69"), field("E-mail", "raad@by.dk"), field("Lokale", "272")];
        assert_eq!(office.head(&programme), head);
        assert_eq!(Office::default().head(&programme), programme);
    }
}
