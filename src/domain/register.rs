//! A last-writer-wins register: a value and the stamp of the one who wrote it.

use crate::domain::id::Stamp;

/// Holds the value with the greatest stamp it has been shown, in whatever order they come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register<T> {
    value: T,
    stamp: Stamp,
}

impl<T> Register<T> {
    /// A register that any entry's value overrules.
    pub fn new(value: T) -> Self {
        Self { value, stamp: Stamp::default() }
    }

    /// Takes `value` if it was not written before what stands here; says whether it was. Of an entry that says two
    /// things of one matter the last counts.
    pub fn set(&mut self, stamp: Stamp, value: T) -> bool {
        let later = stamp >= self.stamp;
        if later {
            *self = Self { value, stamp };
        }
        later
    }

    pub fn get(&self) -> &T {
        &self.value
    }

    /// When the value was written, in the one order.
    pub fn stamp(&self) -> Stamp {
        self.stamp
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::id::Stamp;
    use crate::domain::register::Register;

    #[test]
    fn the_latest_writer_wins_whatever_comes_first() {
        let stamp = |lamport| Stamp { lamport, ..Stamp::default() };
        let mut register = Register::new("");
        assert!(register.set(stamp(2), "later"));
        assert!(!register.set(stamp(1), "earlier"));
        assert_eq!(*register.get(), "later");
    }
}
