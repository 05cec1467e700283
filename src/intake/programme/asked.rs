//! The programme of a meeting at which one who is asked finds its answers: the sender's themes and questions with their ids,
//! so that each answer finds its way back, and the usual order of a meeting.

use crate::domain::programme::{Programme, Question, Theme, ThemeKind};
use crate::intake::invitation::proposal;
use crate::intake::programme::file::{
    FreeText, MilestoneFile, NumberedQuestion, ProgrammeFile, QuestionFile, ThemeFile,
};

/// `asked`: what the sender's table file shows; `by`: the name of the one whose file it is. Day, order and tables are its own
/// to say.
pub fn programme_file(asked: &Programme, by: Option<&str>) -> ProgrammeFile {
    let text = |text: &Option<String>| text.clone().map(FreeText::Line);
    let milestone = |title: &str, due: &str| MilestoneFile {
        title: title.to_owned(),
        due: due.to_owned(),
        ..MilestoneFile::default()
    };
    ProgrammeFile {
        title: asked.title.clone(),
        question: text(&asked.question),
        purpose: text(&asked.purpose),
        organiser: by.map(str::to_owned),
        agreement: asked.agreement.clone(),
        language: Some(asked.language),
        items: proposal::usual_items(asked.language),
        themes: asked.themes.iter().filter(|theme| theme.kind != ThemeKind::Parking).map(theme).collect(),
        milestones: asked.milestones.iter().map(|known| milestone(&known.title, &known.due.words)).collect(),
        guessed: vec!["items".to_owned()],
        ..ProgrammeFile::default()
    }
}

fn theme(asked: &Theme) -> ThemeFile {
    let question = |question: &Question| {
        QuestionFile::Full(NumberedQuestion {
            id: Some(question.id.0.clone()),
            number: Some(question.number),
            text: question.text.clone(),
        })
    };
    ThemeFile {
        id: Some(asked.id.0.clone()),
        title: asked.title.clone(),
        kind: Some(asked.kind),
        questions: asked.questions.iter().map(question).collect(),
    }
}
