//! A host's disk that takes nothing from the tables: said once, until that changes.

#[derive(Debug, Default)]
pub struct FullDisk {
    refuses: bool,
    told: bool,
}

impl FullDisk {
    /// Whether the disk took what it was asked for last; gives it back.
    pub fn took(&mut self, taken: bool) -> bool {
        self.refuses = !taken;
        taken
    }

    pub fn refuses(&self) -> bool {
        self.refuses
    }

    /// Whether it refuses, where that has not been told.
    pub fn untold(&mut self) -> Option<bool> {
        let told = std::mem::replace(&mut self.told, self.refuses);
        (told != self.refuses).then_some(self.refuses)
    }
}

#[cfg(test)]
mod tests {
    use crate::app::full_disk::FullDisk;

    #[test]
    fn a_full_disk_is_told_once_and_once_when_it_takes_again() {
        let mut disk = FullDisk::default();
        assert_eq!(disk.untold(), None);
        assert!(!disk.took(false));
        assert_eq!((disk.untold(), disk.refuses()), (Some(true), true));
        disk.took(false);
        assert_eq!(disk.untold(), None);
        assert!(disk.took(true));
        assert_eq!((disk.untold(), disk.untold()), (Some(false), None));
    }
}
