//! The host's disk as a guest knows it: that it takes nothing is said once, until it is certain that it takes again.

/// A line that is left alone by so many of the host's clocks, ten seconds, is not sent away any more.
const CALM: u8 = 3;

#[derive(Debug, Default)]
pub struct DiskThere {
    /// How many of the host's clocks were heard since it refused last; nothing while all is well.
    clocks: Option<u8>,
}

impl DiskThere {
    /// The host says that its disk takes nothing; gives whether that is news.
    pub fn refused(&mut self) -> bool {
        self.clocks.replace(0).is_none()
    }

    /// It has taken what was written here.
    pub fn took(&mut self) {
        self.clocks = None;
    }

    /// A clock of the host's. Whoever has nothing to send learns only by this that others are not refused any more.
    pub fn heard(&mut self) {
        self.clocks = self.clocks.map(|clocks| clocks + 1).filter(|clocks| *clocks < CALM);
    }

    pub fn refuses(&self) -> bool {
        self.clocks.is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::app::disk_there::DiskThere;

    #[test]
    fn a_disk_that_refuses_again_and_again_is_told_once_and_is_well_when_it_takes_or_is_calm() {
        let mut disk = DiskThere::default();
        assert!(disk.refused());
        // The line comes back each time, and is sent away when another table tries.
        for _ in 0..5 {
            disk.heard();
            assert!(disk.refuses() && !disk.refused());
        }
        disk.took();
        assert!(!disk.refuses() && disk.refused());
        (0..3).for_each(|_| disk.heard());
        assert!(!disk.refuses());
        disk.heard();
        assert!(disk.refused());
    }
}
