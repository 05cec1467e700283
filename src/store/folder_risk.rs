//! Folders in which a record is not safe: on a network, or copied by a cloud service behind the program's back.

use std::path::Path;

/// Why a record had better lie elsewhere. SQLite's write-ahead log wants a disk of this machine alone.
/// (<https://sqlite.org/wal.html>: "WAL does not work over a network filesystem.")
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderRisk {
    /// A service copies the folder's files, each at its own time.
    Synced { service: &'static str },
    /// The folder lies on another machine, or may do.
    Network { filesystem: &'static str },
}

/// What is risky about the folder of `file`; looks at the nearest folder that is there.
pub fn of(file: &Path) -> Option<FolderRisk> {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    synced(&file).or_else(|| file.ancestors().find(|folder| folder.is_dir()).and_then(network))
}

fn synced(file: &Path) -> Option<FolderRisk> {
    const SERVICES: [(&str, &str); 8] = [
        ("onedrive", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("icloud", "iCloud"),
        ("mobile documents", "iCloud"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
        ("nextcloud", "Nextcloud"),
        ("sharepoint", "SharePoint"),
    ];
    let folders = file.parent()?.components().map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    let service = |folder: String| SERVICES.iter().find(|(mark, _)| folder.contains(mark)).map(|(_, name)| *name);
    folders.filter_map(service).next().map(|service| FolderRisk::Synced { service })
}

#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<FolderRisk> {
    // Numbers: statfs(2). A folder of another program (FUSE) may lie anywhere.
    const FILESYSTEMS: [(u32, &str); 8] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0xfe53_4d42, "SMB2"),
        (0x6573_5546, "FUSE"),
        (0x0102_1997, "9P"),
        (0x5346_414f, "AFS"),
        (0x00c3_6400, "Ceph"),
    ];
    let kind = rustix::fs::statfs(folder).ok()?.f_type as u32;
    let found = FILESYSTEMS.iter().find(|(number, _)| *number == kind)?;
    Some(FolderRisk::Network { filesystem: found.1 })
}

#[cfg(not(target_os = "linux"))]
fn network(folder: &Path) -> Option<FolderRisk> {
    let share = folder.to_str().is_some_and(|text| text.starts_with(r"\\") && !text.starts_with(r"\\?\"));
    share.then_some(FolderRisk::Network { filesystem: "SMB" })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::store::folder_risk::{FolderRisk, of};

    #[test]
    fn a_synced_folder_is_known_by_its_name_and_an_ordinary_one_is_no_risk() {
        let synced = of(Path::new("/home/mette/OneDrive - Ringsted Kommune/møde.db"));
        assert_eq!(synced, Some(FolderRisk::Synced { service: "OneDrive" }));
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(of(&folder.path().join("not there yet").join("dropbox.db")), None);
    }
}
