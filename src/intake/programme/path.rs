//! The way to a value in a programme file, as a person reads it: `items[2].minutes`.

use std::fmt;

use crate::intake::programme::problem::excerpt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Field(String),
    /// From 0, as in JSON tools.
    Index(usize),
}

/// From the root of the file, which is the empty path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(Vec<Step>);

impl Path {
    pub fn field(&self, name: &str) -> Self {
        self.then(Step::Field(name.to_owned()))
    }

    pub fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if place == 0 => f.write_str(&excerpt(name))?,
                Step::Field(name) => write!(f, ".{}", excerpt(name))?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::programme::path::Path;

    #[test]
    fn a_path_reads_as_in_json_tools() {
        assert_eq!(Path::default().field("items").index(2).field("minutes").to_string(), "items[2].minutes");
        assert_eq!(Path::default().to_string(), "");
        assert_eq!(Path::default().field("\u{1b}[2J").to_string(), "\\u{1b}[2J");
    }
}
