//! The texts of a proposed programme as a programme file has them: whatever they were cut out of, no blank stands at
//! their ends.

use crate::intake::programme::file::{FreeText, ItemFile, MilestoneFile, ProgrammeFile, QuestionFile, ThemeFile};

/// The same file with every text tidied; one that is nothing but blanks is left out.
pub fn tidy(file: ProgrammeFile) -> ProgrammeFile {
    ProgrammeFile {
        title: text(file.title),
        question: free(file.question),
        date: maybe(file.date),
        start: maybe(file.start),
        end: maybe(file.end),
        place: maybe(file.place),
        organiser: maybe(file.organiser),
        items: file.items.into_iter().map(item).collect(),
        themes: file.themes.into_iter().map(theme).collect(),
        milestones: file.milestones.into_iter().map(milestone).collect(),
        ..file
    }
}

fn item(item: ItemFile) -> ItemFile {
    let ItemFile { title, responsible, start, text: said, .. } = item;
    ItemFile { title: text(title), responsible: maybe(responsible), start: maybe(start), text: free(said), ..item }
}

fn theme(theme: ThemeFile) -> ThemeFile {
    let question = |question| match question {
        QuestionFile::Text(said) => QuestionFile::Text(text(said)),
        full @ QuestionFile::Full(_) => full,
    };
    ThemeFile { title: text(theme.title), questions: theme.questions.into_iter().map(question).collect(), ..theme }
}

fn milestone(milestone: MilestoneFile) -> MilestoneFile {
    let MilestoneFile { title, due, decided, .. } = milestone;
    MilestoneFile { title: text(title), due: text(due), decided: maybe(decided), ..milestone }
}

fn text(said: String) -> String {
    let tidied = said.trim();
    if tidied.len() == said.len() { said } else { tidied.to_owned() }
}

fn maybe(said: Option<String>) -> Option<String> {
    said.map(text).filter(|said| !said.is_empty())
}

fn free(said: Option<FreeText>) -> Option<FreeText> {
    match said? {
        FreeText::Line(line) => maybe(Some(line)).map(FreeText::Line),
        lines @ FreeText::Lines(_) => Some(lines),
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::tidy::tidy;
    use crate::intake::programme::file::{ItemFile, ProgrammeFile};

    #[test]
    fn no_blank_is_left_at_the_end_of_a_text_and_no_text_of_blanks() {
        let item = |title: &str, responsible: Option<&str>| ItemFile {
            title: title.to_owned(),
            responsible: responsible.map(str::to_owned),
            ..ItemFile::default()
        };
        let file = |items, place: Option<&str>| ProgrammeFile {
            items,
            place: place.map(str::to_owned),
            ..ProgrammeFile::default()
        };
        let told = file(vec![item("Velkomst ", Some("borgmesteren v ")), item("Kaffe", Some(" "))], Some("\t"));
        let tidied = file(vec![item("Velkomst", Some("borgmesteren v")), item("Kaffe", None)], None);
        assert_eq!(tidy(told), tidied);
    }
}
