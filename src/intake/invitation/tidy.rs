//! The texts of a proposed programme as a programme file has them: whatever they were cut out of, no blank stands at
//! their ends and nothing hidden within.

use crate::domain::text::LINE_LIMIT;
use crate::intake::invitation::docx::BREAK;
use crate::intake::programme::file::{FreeText, ItemFile, MilestoneFile, ProgrammeFile, QuestionFile, ThemeFile};
use crate::intake::programme::problem::is_hidden;

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
        agreement: maybe(file.agreement),
        items: file.items.into_iter().map(item).collect(),
        themes: file.themes.into_iter().map(theme).filter(|theme| !theme.title.is_empty()).collect(),
        milestones: file.milestones.into_iter().map(milestone).filter(is_told).collect(),
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
    let asks = |question: &QuestionFile| !matches!(question, QuestionFile::Text(said) if said.is_empty());
    let questions = theme.questions.into_iter().map(question).filter(asks).collect();
    ThemeFile { title: text(theme.title), questions, ..theme }
}

fn milestone(milestone: MilestoneFile) -> MilestoneFile {
    let MilestoneFile { title, due, decided, .. } = milestone;
    MilestoneFile { title: text(title), due: text(due), decided: maybe(decided), ..milestone }
}

fn is_told(milestone: &MilestoneFile) -> bool {
    !milestone.title.is_empty() && !milestone.due.is_empty()
}

/// A text of one line.
fn text(said: String) -> String {
    let plain: String = said.chars().map(|c| if is_hidden(c) { ' ' } else { c }).take(LINE_LIMIT).collect();
    plain.trim().to_owned()
}

fn maybe(said: Option<String>) -> Option<String> {
    said.map(text).filter(|said| !said.is_empty())
}

fn free(said: Option<FreeText>) -> Option<FreeText> {
    let said = said?;
    let lines: Vec<String> = said.text().split(['\n', BREAK]).map(|line| text(line.to_owned())).collect();
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    match lines.len() {
        0 => None,
        1 => lines.into_iter().next().map(FreeText::Line),
        _ => Some(FreeText::Lines(lines)),
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::tidy::tidy;
    use crate::intake::programme::file::{FreeText, ItemFile, ProgrammeFile};

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

    #[test]
    fn a_break_parts_lines_and_what_is_hidden_is_a_blank() {
        let item = |text| ItemFile { text: Some(text), ..ItemFile::default() };
        let told = item(FreeText::Line("Kaffe\u{b} og\u{7}kage ".to_owned()));
        let lines = FreeText::Lines(vec!["Kaffe".to_owned(), "og kage".to_owned()]);
        let file = |item| ProgrammeFile { items: vec![item], ..ProgrammeFile::default() };
        assert_eq!(tidy(file(told)), file(item(lines)));
    }
}
