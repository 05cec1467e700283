//! How much each way of being alike counts; nothing where a way is left out.

/// What the comparison heeds. The measuring program beside the labelled notes turns the ways on one by one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// The word itself, its ending taken off where `stems`.
    pub word: f32,
    pub stems: bool,
    /// The parts of a compound.
    pub part: f32,
    /// Words of one meaning in the list of the field.
    pub meaning: f32,
    /// Words of one corner of the field.
    pub corner: f32,
    /// Four letters in a row.
    pub letters: f32,
    /// A word that was probably mistyped, as the one that was meant.
    pub typing: f32,
    /// What the nearest notes say besides: a bridge from one wording to the next.
    pub bridge: f32,
    /// How far long notes are held down: 0 not at all, 1 fully.
    pub evening: f32,
    /// Notes of another theme count so much.
    pub other_theme: f32,
    /// Notes of the same table count so much: a table seldom says its point twice.
    pub same_table: f32,
}

impl Weights {
    /// Words as they are typed and nothing else.
    pub const EXACT: Self = Self {
        word: 1.0,
        stems: false,
        part: 0.0,
        meaning: 0.0,
        corner: 0.0,
        letters: 0.0,
        typing: 0.0,
        bridge: 0.0,
        evening: 0.5,
        other_theme: 0.5,
        same_table: 0.6,
    };

    /// All ways together, as they did best on the labelled notes that were used to choose them.
    pub const COMBINED: Self = Self {
        word: 1.0,
        stems: true,
        part: 0.7,
        meaning: 0.9,
        corner: 0.5,
        letters: 0.2,
        typing: 0.8,
        bridge: 0.15,
        evening: 0.5,
        other_theme: 0.5,
        same_table: 0.6,
    };
}

impl Default for Weights {
    fn default() -> Self {
        Self::COMBINED
    }
}
