//! Whether the table discussions have the time for their questions.

use crate::domain::id::TableNumber;
use crate::domain::programme::{ItemKind, MeetingKind, Programme, Theme};

/// With fewer minutes a question is read aloud and not discussed.
pub const LEAST: u32 = 5;

/// So many questions in so many minutes are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyQuestions {
    pub questions: u32,
    pub minutes: u32,
    /// Nothing where all tables have all questions.
    pub table: Option<TableNumber>,
}

impl Programme {
    /// Nothing where there is time enough, or where they answer in writing; of several tables the one with the least time.
    pub fn too_many_questions(&self) -> Option<TooManyQuestions> {
        if self.kind == MeetingKind::Consultation {
            return None;
        }
        let rounds = self.items.iter().filter(|item| item.kind == ItemKind::TableWork).map(|item| item.minutes);
        let rounds: Vec<u32> = rounds.collect();
        if self.assignments.is_empty() {
            let questions = self.themes.iter().map(asked).sum();
            return too_many(questions, rounds.iter().sum(), None);
        }
        let tables = self.assignments.iter().flat_map(|assigned| &assigned.tables);
        let found = tables.filter_map(|table| {
            let own: Vec<_> = self.assignments.iter().filter(|assigned| assigned.tables.contains(table)).collect();
            let themes = self.themes.iter().filter(|theme| own.iter().any(|assigned| assigned.theme == theme.id));
            // A table has each of its rounds once, however many themes it has there.
            let is_own = |round: usize| own.iter().any(|assigned| assigned.round as usize == round + 1);
            let minutes = rounds.iter().enumerate().filter(|(round, _)| is_own(*round)).map(|(_, minutes)| minutes);
            too_many(themes.map(asked).sum(), minutes.sum(), Some(*table))
        });
        found.min_by_key(|found| (found.minutes / found.questions, found.table))
    }
}

fn asked(theme: &Theme) -> u32 {
    u32::try_from(theme.questions.len()).unwrap_or(u32::MAX)
}

fn too_many(questions: u32, minutes: u32, table: Option<TableNumber>) -> Option<TooManyQuestions> {
    let is_short = questions > 1 && minutes > 0 && minutes < questions.saturating_mul(LEAST);
    is_short.then_some(TooManyQuestions { questions, minutes, table })
}

#[cfg(test)]
mod tests {
    use crate::domain::example::programme;
    use crate::domain::id::{QuestionId, TableNumber};
    use crate::domain::programme::{ItemKind, MeetingKind, Programme, Question, ThemeAssignment, ThemeKind};
    use crate::domain::question_time::TooManyQuestions;

    /// Two themes of so many questions each, one discussion of so many minutes.
    fn meeting(questions: u32, minutes: u32) -> Programme {
        let mut programme = programme();
        programme.items.retain(|item| item.kind == ItemKind::TableWork);
        programme.items.truncate(1);
        programme.items[0].minutes = minutes;
        programme.themes.retain(|theme| theme.kind != ThemeKind::Parking);
        programme.themes.truncate(2);
        for theme in &mut programme.themes {
            let question =
                |number| Question { id: QuestionId(format!("{}-{number}", theme.id.0)), number, text: "Hvad?".into() };
            theme.questions = (1..=questions).map(question).collect();
        }
        programme
    }

    #[test]
    fn a_question_has_five_minutes_where_all_discuss_all() {
        let found = |questions, minutes| meeting(questions, minutes).too_many_questions();
        assert_eq!(found(7, 65), Some(TooManyQuestions { questions: 14, minutes: 65, table: None }));
        assert_eq!(found(7, 70), None);
        assert_eq!(found(0, 5), None);
        let mut answered = meeting(7, 65);
        answered.kind = MeetingKind::Consultation;
        assert_eq!(answered.too_many_questions(), None);
    }

    #[test]
    fn a_table_with_its_own_theme_has_that_themes_questions() {
        let mut programme = meeting(7, 35);
        let assigned = |theme: usize, tables: &[u16]| ThemeAssignment {
            round: 1,
            theme: programme.themes[theme].id.clone(),
            tables: tables.iter().copied().map(TableNumber).collect(),
        };
        let (apart, both) = ([assigned(0, &[1]), assigned(1, &[2])], [assigned(0, &[1, 2]), assigned(1, &[2])]);
        programme.assignments = apart.into();
        assert_eq!(programme.too_many_questions(), None);
        programme.assignments = both.into();
        let table = Some(TableNumber(2));
        assert_eq!(programme.too_many_questions(), Some(TooManyQuestions { questions: 14, minutes: 35, table }));
    }
}
