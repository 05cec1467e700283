//! The sheet of a Word document: A4, standing or lying.

/// The space at each edge, in twentieths of a point.
const EDGE: usize = 1_134;

/// In twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    width: usize,
    height: usize,
}

impl Sheet {
    pub const STANDING: Self = Self { width: 11_906, height: 16_838 };
    /// For tables of many columns.
    pub const LYING: Self = Self { width: 16_838, height: 11_906 };

    /// Between its edges.
    pub fn room(self) -> usize {
        self.width - 2 * EDGE
    }

    /// As an element of the section.
    pub fn size(self) -> String {
        let lies = if self == Self::LYING { " w:orient=\"landscape\"" } else { "" };
        format!("<w:pgSz w:w=\"{}\" w:h=\"{}\"{lies}/>", self.width, self.height)
    }
}
