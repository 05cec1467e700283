//! Next steps that a programme file knows before the day.

use chrono::NaiveDate;

use crate::domain::id::ThemeId;
use crate::domain::terms::{Carried, Prepared, Terms};
use crate::intake::programme::file::{ActionFile, ProgrammeFile};
use crate::intake::programme::milestones::due;
use crate::intake::programme::naming::{theme_ids, theme_meant};

/// Each with its deadline seen from the meeting's day.
pub fn actions(file: &ProgrammeFile, day: NaiveDate) -> Vec<Prepared> {
    let ids = theme_ids(file);
    let area = |named: &str| theme_meant(file, &ids, named).map(|at| ThemeId(ids[at].clone()));
    let of = |action: &ActionFile| Prepared {
        terms: Terms { theme: action.theme.as_deref().and_then(area), ..terms(action, day) },
        status: action.status,
        why: action.why.clone(),
    };
    file.actions.iter().map(of).collect()
}

fn terms(file: &ActionFile, day: NaiveDate) -> Terms {
    Terms {
        what: file.what.clone(),
        who: file.who.clone(),
        on_behalf_of: file.on_behalf_of.clone(),
        when: file.when.as_deref().map(|words| due(words, day)),
        condition: file.condition.clone(),
        kind: file.kind,
        theme: None,
        carried: file.from.clone().map(|from| Box::new(Carried { from, id: file.id.clone() })),
    }
}
