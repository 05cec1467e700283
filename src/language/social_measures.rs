//! What an authority decides of one person: afslag, aflastning, kontanthjælp. That somebody has it is everybody's matter;
//! that one who is named or told with an age has it is that person's own.

use crate::language::kin::{is_kin, is_name};
use crate::language::likeness::normal::Token;

/// Decisions and measures, by their beginning.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "afslag", "bevilg", "bevill", "frakend", "visiter", "ankestyrelse", "aflastning", "anbring", "arbejdsfortjeneste",
    "bostotte", "botilbud", "bosted", "dagpenge", "dognophold", "dognstotte", "fleksjob", "fortidspension", "handicapbil",
    "hjaelpemid", "hjemmehjaelp", "kontanthjaelp", "kontaktperson", "ledsageordning", "ledsagerordning", "merudgift",
    "opholdssted", "plejefamili", "ressourceforlob", "stotteperson", "stottetime", "sygedagpenge", "uddannelseshjaelp",
    "underretning", "benefit", "denied", "eligib", "foster", "respite",
];
/// What one does who is told of with their name.
const RECEIVES: &[&str] = &[
    "ansøgte", "fik", "får", "fået", "mistede", "mistet", "modtager", "søger", "søgte", "venter", "gets", "got",
    "lost", "receives",
];
/// Before somebody who is anybody.
const ANY: &[&str] = &["en", "et", "hver", "enhver", "ethvert", "a", "every"];
/// How far a name may be from who its bearer is.
const NEAR: usize = 3;

/// The measure, where the sentence tells of one: of kin by name or with an age ("min søn Peter", "drengen på 14"), or of
/// somebody by name who gets it ("Peter Hansen fik …").
pub fn measure_of_one(words: &[Token], has_age: bool) -> Option<String> {
    let measure = words.iter().find(|word| MEASURES.iter().any(|measure| word.key.starts_with(measure)))?;
    let is_one = (0..words.len()).any(|at| is_one_of_kin(words, at, has_age) || receives(words, at));
    is_one.then(|| measure.typed.clone())
}

fn is_one_of_kin(words: &[Token], at: usize, has_age: bool) -> bool {
    // "får" is no father.
    if !is_kin(&words[at].key) || words[at].typed.to_lowercase().contains('å') {
        return false;
    }
    let is_any = at > 0 && ANY.contains(&words[at - 1].key.as_str());
    let around = &words[at.saturating_sub(NEAR)..words.len().min(at + 1 + NEAR)];
    // A name that no list has stands at once behind: "min søn Xavier".
    let is_called = words.get(at + 1).is_some_and(|next| is_upper(next) && !words[at].dotted);
    is_called || around.iter().any(is_called_so) || has_age && !is_any
}

/// "Peter fra kommunen fik …" is who answers for it.
fn receives(words: &[Token], at: usize) -> bool {
    let after = words.iter().skip(at + 1).take(2);
    let does = after.take_while(|word| word.key != "fra").any(|word| RECEIVES.contains(&&*word.typed.to_lowercase()));
    is_called_so(&words[at]) && does
}

fn is_called_so(word: &Token) -> bool {
    is_upper(word) && is_name(&word.key)
}

fn is_upper(word: &Token) -> bool {
    word.typed.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use crate::language::own_case_cues::is_own_case;

    #[test]
    fn what_is_decided_of_one_who_is_told_of_is_an_own_case_and_what_many_get_is_none() {
        for text in [
            "Min søn Peter på 14 år fik afslag på aflastning",
            "min datter Xandra er på kontanthjælp",
            "drengen på 14 skal anbringes igen",
            "Ida, vores yngste, mangler en kontaktperson",
            "Karens mand venter på fleksjob",
            "Peter Hansen fik afslag på førtidspension",
            "mor på 92 har fået frakendt sin hjemmehjælp",
            "my son Peter was denied respite care",
        ] {
            assert!(is_own_case(text), "{text}");
        }
        for text in [
            "unge på 17 får afslag på kontanthjælp",
            "børn på 14 kan få aflastning",
            "et barn på 7 år kan få en kontaktperson",
            "et afslag skal begrundes, så en mor forstår det",
            "min søn venter på bussen",
            "Anne Marie foreslog aflastning i weekenden",
            "Peter fra kommunen fik spørgsmål om afslag",
            "mange får afslag på hjemmehjælp efter 20 år",
            "12 fik afslag i 2023, 9 fik bevilling",
        ] {
            assert!(!is_own_case(text), "{text}");
        }
    }
}
