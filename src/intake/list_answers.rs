//! What a cell of a list answers: yes or no, or beside whom somebody sits.

const YES: &[&str] = &["ja", "x", "j", "yes", "y", "1", "sand", "true", "el", "elektrisk", "manuel", "kørestol"];
const NO: &[&str] = &["nej", "n", "no", "0", "falsk", "false", "ikke", "ingen", "uden", "none"];
const TICKS: [char; 3] = ['✓', '✔', '☑'];

/// A cell that ought to hold a name holds none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoName;

/// Yes or no by its first word: "Ja (elektrisk)". An empty cell and a dash are no; nothing where it cannot be told.
pub fn answer(cell: &str) -> Option<bool> {
    let cell = cell.to_lowercase();
    let mut words = cell.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(first) = words.next() else { return Some(cell.contains(TICKS)) };
    let (yes, no) = (YES.contains(&first), NO.contains(&first));
    // "Ja/nej", as it stands on a form.
    let is_open = yes && words.any(|word| NO.contains(&word));
    ((yes || no) && !is_open).then_some(yes)
}

/// The name of whom somebody sits beside: "Anne Holm", "Tolk: Anne Holm". An error where the cell says yes and no name.
pub fn beside(cell: &str) -> Result<Option<String>, NoName> {
    let name = cell.rsplit(':').next().unwrap_or(cell).trim();
    let is_alone = !name.trim_end_matches('.').contains(|sign: char| !sign.is_alphanumeric());
    match answer(name) {
        Some(false) if is_alone || !name.contains(char::is_alphanumeric) => Ok(None),
        Some(true) if is_alone => Err(NoName),
        _ if name.contains(char::is_alphabetic) => Ok(Some(name.to_owned())),
        _ => Err(NoName),
    }
}
