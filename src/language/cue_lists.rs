//! The lists of an own case's signs, for a page that reads them where the program is not: the words stand once.

use serde::Serialize;

use crate::language::kin::{KIN, OWNERS};
use crate::language::own_case_cues::{
    CHILD, GENERIC, ILLNESS, ILLNESS_ENDINGS, MEDICINES, NO_ILLNESS, NO_MEDICINE, OWN, SELF,
};

/// Keys as words are compared by, without Danish letters.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CueLists {
    own: &'static [&'static str],
    child: &'static [&'static str],
    owners: &'static [&'static str],
    kin: &'static [&'static str],
    #[serde(rename = "self")]
    selves: &'static [&'static str],
    /// Beginnings of words.
    illness: &'static [&'static str],
    illness_endings: &'static [&'static str],
    no_illness: &'static [&'static str],
    /// Beginnings of names.
    medicines: &'static [&'static str],
    medicine_endings: &'static [&'static str],
    no_medicine: &'static [&'static str],
}

impl CueLists {
    pub const ALL: Self = Self {
        own: OWN,
        child: CHILD,
        owners: OWNERS,
        kin: KIN,
        selves: SELF,
        illness: ILLNESS,
        illness_endings: ILLNESS_ENDINGS,
        no_illness: NO_ILLNESS,
        medicines: MEDICINES,
        medicine_endings: GENERIC,
        no_medicine: NO_MEDICINE,
    };
}
