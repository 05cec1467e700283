//! The five meetings that come with the program, as patterns for others: order, lengths and themes stay, what belonged to
//! that day is taken out.

use crate::intake::programme::file::ProgrammeFile;
use crate::intake::programme::reader;

/// A meeting that others may be made like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    pub name: &'static str,
    text: &'static str,
}

/// All of them, by name.
pub const TEMPLATES: [Template; 5] = [
    Template { name: "broenderslev-2019", text: include_str!("../../../sessions/broenderslev-2019.json") },
    Template { name: "koebenhavn-2007", text: include_str!("../../../sessions/koebenhavn-2007.json") },
    Template { name: "midtjylland-2007", text: include_str!("../../../sessions/midtjylland-2007.json") },
    Template { name: "ringsted-2022", text: include_str!("../../../sessions/ringsted-2022.json") },
    Template { name: "syddanmark-2011", text: include_str!("../../../sessions/syddanmark-2011.json") },
];

/// The template of that name; "ringsted" is enough.
pub fn named(name: &str) -> Option<Template> {
    let name = name.trim().to_lowercase();
    let exact = TEMPLATES.into_iter().find(|template| template.name == name);
    let begins = |template: &Template| name.len() >= 3 && template.name.starts_with(&name);
    exact.or_else(|| TEMPLATES.into_iter().find(begins))
}

impl Template {
    /// A meeting of the same order without its date, place, people, milestones and next steps. What is kept of that
    /// meeting's own words is named as a proposal.
    pub fn programme_file(&self) -> ProgrammeFile {
        let file =
            reader::read(self.text.as_bytes()).expect("the meetings that come with the program are tested to be read");
        let mut guessed = file.guessed.clone();
        for (name, is_kept) in [
            ("title", true),
            ("question", file.question.is_some()),
            ("themes", !file.themes.is_empty()),
            ("tables", file.tables.is_some()),
        ] {
            if is_kept && !guessed.iter().any(|known| known == name) {
                guessed.push(name.to_owned());
            }
        }
        let mut items = file.items;
        for item in &mut items {
            let said = item.responsible.is_some() || item.text.is_some();
            for (name, is_kept) in [("responsible", item.responsible.is_some()), ("text", item.text.is_some())] {
                if said && is_kept && !item.guessed.iter().any(|known| known == name) {
                    item.guessed.push(name.to_owned());
                }
            }
        }
        let mut head = file.head;
        head.iter_mut().flatten().for_each(|field| field.value.clear());
        ProgrammeFile {
            schema: None,
            purpose: None,
            date: None,
            place: None,
            organiser: None,
            agreement: None,
            before_writing: None,
            milestones: Vec::new(),
            actions: Vec::new(),
            head,
            items,
            guessed,
            ..file
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::programme::reader::read;
    use crate::intake::programme::template::{TEMPLATES, named};

    #[test]
    fn every_template_is_a_programme_file_without_that_day() {
        for template in TEMPLATES {
            let file = template.programme_file();
            assert_eq!(read(file.text().as_bytes()), Ok(file.clone()), "{}", template.name);
            assert!(file.date.is_none() && file.milestones.is_empty() && file.organiser.is_none(), "{}", template.name);
            assert!(file.guessed.contains(&"title".to_owned()) && file.items.len() > 2, "{}", template.name);
        }
    }

    #[test]
    fn a_template_is_found_by_the_beginning_of_its_name() {
        assert_eq!(named("Ringsted").map(|template| template.name), Some("ringsted-2022"));
        assert_eq!(named("ri"), None);
        assert_eq!(named("aarhus"), None);
    }
}
