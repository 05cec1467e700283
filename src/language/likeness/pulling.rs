//! Where the words of axes pull in one clause: early or late, free or paid for.

use crate::language::likeness::hearing::{Denial, Heard, Hearing, REACH, is_compared};
use crate::language::likeness::phrasebook::Spot;
use crate::language::likeness::stance_words::{Pulls, Scale, Side, Sign};

/// Before an adjective: "for lang", "too long".
const EXCESS: &[&str] = &["for", "too"];

/// Where an axis is pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pull {
    pub axis: usize,
    pub side: usize,
}

/// What the words of axes say of the clause, besides where they pull.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulled {
    pub pulls: Vec<Pull>,
    pub good: bool,
    pub bad: bool,
}

/// Where the words of axes pull.
pub fn pulled(hearing: &Hearing<'_>) -> Pulled {
    let mut pulled = Pulled::default();
    let all: Vec<(usize, Spot<Side>)> = (0..hearing.words.len())
        .flat_map(|at| hearing.known.sides(hearing.words, at).into_iter().map(move |spot| (at, spot)))
        .collect();
    for (at, spot) in &all {
        let idle =
            |heard: &Heard| matches!(heard.sign, Sign::Keep | Sign::AsIs | Sign::Neutral) && heard.places.contains(at);
        // Who "must pay himself" speaks of who pays, and not of what is free.
        let within =
            |(_, longer): &(usize, Spot<Side>)| longer.places.len() > spot.places.len() && longer.places.contains(at);
        if !hearing.signs.iter().any(idle) && !all.iter().any(within) {
            pull(hearing, *at, spot.says, &mut pulled);
        }
    }
    pulled
}

fn pull(hearing: &Hearing<'_>, at: usize, says: Side, pulled: &mut Pulled) {
    let Side { axis, side, scale, pulls } = says;
    let key = &hearing.words[at].key;
    let graded = scale != Scale::Ways;
    let compared = graded && is_compared(key);
    let too_much = graded && is_too_much(hearing, at);
    let away = hearing.is_ruled_by(&[Sign::Less, Sign::Against, Sign::Much], at)
        // "tvang skal undgås", "p-pladserne fjernes".
        || hearing.signs.iter().any(|heard| heard.sign == Sign::Against && !heard.turned && heard.from() > at);
    let towards = hearing.is_ruled_by(&[Sign::More, Sign::Few, Sign::Yes, Sign::Keep, Sign::Want], at);
    if pulls == Pulls::Wished && !hearing.is_wished(at) {
        return;
    }
    let denial = denial(hearing, at, scale == Scale::Valued && side == 0);
    if denial == Some(Denial::Fact) && !too_much {
        // "er ikke gratis" complains, "er ikke dyrt" praises.
        pulled.bad |= scale != Scale::Degrees && (scale == Scale::Ways || side == 0);
        pulled.good |= scale == Scale::Valued && side == 1;
        match scale {
            Scale::Ways => pulled.pulls.push(Pull { axis, side }),
            Scale::Valued => pulled.pulls.push(Pull { axis, side: 0 }),
            Scale::Degrees => {}
        }
        return;
    }
    let turned = (too_much || away) != (denial.is_some() && !(away && hearing.signs.iter().any(|heard| heard.turned)));
    let wished = hearing.is_wished(at);
    let ruled = turned || towards || wished || compared && !hearing.is_told(at) || denial.is_some();
    let praised = (hearing.has(Sign::Praise)
        || hearing.has(Sign::Improve) && !compared && hearing.is_told(hearing.words.len()))
        && !wished;
    let complained = hearing.signs.iter().any(|heard| match heard.sign {
        Sign::Complaint => !heard.turned && !heard.places.contains(&at),
        Sign::Praise => heard.turned,
        _ => false,
    }) || hearing.denials.iter().any(|(_, denial)| *denial != Denial::Refusal);
    pulled.bad |= too_much;
    let wanted = match (graded, ruled) {
        (_, true) if turned => Some(1 - side),
        (_, true) => Some(side),
        (true, false) if praised => Some(side),
        (true, false) => match (scale, side) {
            (Scale::Valued, 1) => {
                pulled.bad = true;
                Some(0)
            }
            (Scale::Valued, _) => {
                pulled.good |= hearing.is_told(at) || hearing.follows_a_verb(at);
                Some(0)
            }
            // "små hold i svømmehallen": what is merely named is proposed.
            _ => hearing.signs.is_empty().then_some(side),
        },
        (false, false) if complained => Some(1 - side),
        (false, false) if praised => Some(side),
        (false, false) => (pulls == Pulls::Always).then_some(side),
    };
    if let Some(side) = wanted {
        pulled.pulls.push(Pull { axis, side });
    }
}

/// What a "not" shortly before `at` does to it.
fn denial(hearing: &Hearing<'_>, at: usize, is_good: bool) -> Option<Denial> {
    let soon = |heard: &Heard| heard.to() < at && at < heard.to() + REACH;
    let near = |heard: &&Heard| matches!(heard.sign, Sign::Not | Sign::No) && soon(heard);
    // "ingen tvang" is a call, "ingen ro" a complaint.
    let called = |heard: &Heard| heard.is(Sign::No) && !is_good || hearing.is_refusal(heard.from());
    let instead = hearing.signs.iter().any(|heard| {
        heard.is(Sign::Instead) && heard.to() < at || heard.is(Sign::Without) && heard.to() + 2 >= at && soon(heard)
    });
    match hearing.signs.iter().rfind(near) {
        Some(not) if !called(not) => Some(Denial::Fact),
        Some(_) => (!instead).then_some(Denial::Refusal),
        None => instead.then_some(Denial::Refusal),
    }
}

fn is_too_much(hearing: &Hearing<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| hearing.words[at].key.as_str());
    before(1).is_some_and(|key| EXCESS.contains(&key))
}
