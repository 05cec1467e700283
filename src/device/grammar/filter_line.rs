//! "forsinket", "mangler svar", "tema 2", "Slagelse": which actions are to be listed.

use crate::device::action_filter::ActionFilter;
use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::domain::action::Missing;
use crate::language::folding::search_key;

const ALL: &[&str] = &["alle", "all"];
const LATE: &[&str] = &["forsinket", "forsinkede", "overskredet", "late", "overdue"];
const UNANSWERED: &[&str] = &["mangler svar", "uden svar", "ubesvaret", "not answered", "unanswered"];
const WITHOUT_WHO: &[&str] = &["mangler ansvarlig", "uden ansvarlig", "nobody responsible", "without responsible"];
const WITHOUT_WHEN: &[&str] = &["mangler frist", "uden frist", "no deadline", "without deadline"];
/// What stands before the number of an area.
const AREA: &[&str] = &["tema", "område", "theme", "area"];

/// The filter that a line names; what names none is looked for in the responsible and the areas.
pub fn filter(line: &mut Reader<'_>) -> Result<ActionFilter, Problem> {
    let said = search_key(line.rest());
    let is_any = |names: &[&str]| names.iter().any(|name| search_key(name) == said);
    let filter = match said.as_str() {
        "" => ActionFilter::All,
        _ if is_any(ALL) => ActionFilter::All,
        _ if is_any(LATE) => ActionFilter::Late,
        _ if is_any(UNANSWERED) => ActionFilter::Unanswered,
        _ if is_any(WITHOUT_WHO) => ActionFilter::Missing(Missing::Who),
        _ if is_any(WITHOUT_WHEN) => ActionFilter::Missing(Missing::When),
        _ => {
            let mut area = line.clone();
            let is_area = area.word().is_some_and(|word| AREA.iter().any(|name| search_key(name) == search_key(word)));
            if is_area && !area.is_empty() {
                let theme = area.theme()?;
                area.end()?;
                return Ok(ActionFilter::In(theme));
            }
            ActionFilter::Naming(line.rest().to_owned())
        }
    };
    Ok(filter)
}
