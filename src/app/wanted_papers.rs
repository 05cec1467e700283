//! Which papers somebody asks for by their words, and where they go.

use crate::app::exporting::{One, Order};
use crate::app::session::Session;
use crate::device::intent::Export;
use crate::documents::kind::Kind;
use crate::language::counts::joined;
use crate::language::folding::search_key;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// The order; what to say where no paper, or more than one, is called so.
pub fn order(session: &Session, words: &Words, export: &Export) -> Result<Order, String> {
    let only = export.paper.as_deref().map(|paper| one(words, paper)).transpose()?;
    let folder = session.papers.meant(export.folder.as_deref(), session.record());
    Ok(Order { only, ..session.order(folder) })
}

/// The kind of that name, or the only one whose name begins so or has a word that does.
fn one(words: &Words, called: &str) -> Result<One, String> {
    let sought = search_key(called);
    let keys = Kind::ALL.map(|kind| (kind, search_key(&kind.name(words))));
    let has = |key: &str| key.starts_with(&sought) || key.split(' ').any(|word| word.starts_with(&sought));
    let begun: Vec<Kind> = keys.iter().filter(|(_, key)| has(key)).map(|(kind, _)| *kind).collect();
    let whole = keys.iter().find(|(_, key)| *key == sought).map(|(kind, _)| *kind);
    match (whole, &begun[..]) {
        (Some(kind), _) => Ok(One { kind, part: None }),
        (None, [only]) => Ok(One { kind: *only, part: None }),
        _ => {
            let known = if begun.is_empty() || sought.is_empty() { &Kind::ALL[..] } else { &begun[..] };
            let names: Vec<String> = known.iter().map(|kind| kind.name(words)).collect();
            let told = [
                ("named", usize::from(!sought.is_empty()).into()),
                ("found", visible_line(called).into()),
                ("names", joined(words, &names).into()),
            ];
            Err(words.say("plain-which-paper", &told))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::wanted_papers::one;
    use crate::documents::kind::Kind;
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn a_paper_is_called_by_its_name_or_by_the_beginning_of_a_word_of_it_that_no_other_has() {
        let words = Words::new(Language::Da);
        let kind = |called| one(&words, called).map(|one| one.kind);
        for called in ["ark til plenum", "Ark", "plenum"] {
            assert_eq!(kind(called), Ok(Kind::PlenarySheet), "{called}");
        }
        assert_eq!(kind("bordkort"), Ok(Kind::Cards));
        assert!(kind("bord").unwrap_err().contains("Bordplan og Bordkort"), "{:?}", kind("bord"));
        for called in ["", "seddel"] {
            assert!(kind(called).unwrap_err().contains("Notat, Referat"), "{called}");
        }
    }
}
