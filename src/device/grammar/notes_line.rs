//! "alle", "nyeste", "bord 3", "tema 2": which notes are to be listed.

use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::reader::Reader;
use crate::device::intent::{Intent, Listing, Query};
use crate::domain::number::Number;

pub fn intent(line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let word = line.rest().to_lowercase();
    let listing = match word.as_str() {
        "" => Listing::Here,
        "all" | "alle" | "alt" => Listing::All,
        "latest" | "newest" | "nyeste" | "seneste" => Listing::Latest,
        word if ["tema", "theme"].iter().any(|theme| word.starts_with(theme)) => {
            let theme = line.theme()?;
            line.end()?;
            Listing::Theme(theme)
        }
        _ => {
            let digits = word.trim_start_matches("bord").trim_start_matches("table").trim();
            let mut table = Reader::new(line.verb, line.around, digits);
            let table = table.table().map_err(|_| line.strange(line.rest()))?;
            let number = Number::plain(table.0.into());
            line.around.meeting.tables.get(table).ok_or(Problem::NoSuch { what: Thing::Table, number })?;
            Listing::Table(table)
        }
    };
    Ok(Intent::Show(Query::List(listing)))
}
