//! This machine's disk at one meeting: the record, and beside it the private notes and what is being typed.

use crate::device::draft::Draft;
use crate::device::effect::Write;
use crate::device::input::Fault;
use crate::record::bytes::RecordId;
use crate::store::draft_file::DraftFile;
use crate::store::error::StoreError;
use crate::store::private_notes::PrivateNotes;
use crate::store::record_file::RecordFile;

pub struct Disk {
    pub record: RecordFile,
    pub private: PrivateNotes,
    pub drafts: DraftFile,
    pub record_id: RecordId,
}

impl Disk {
    /// Carries out a write, in its order. When it returns well, all of it is durable.
    pub fn write(&mut self, write: &Write) -> Result<(), Fault> {
        if let Some((own_case, words)) = &write.private {
            self.private.keep(*own_case, words).map_err(fault)?;
        }
        write.authors.iter().try_for_each(|author| self.record.admit(author)).map_err(fault)?;
        if !write.bodies.is_empty() {
            self.record.unveil(&write.bodies).map_err(fault)?;
        }
        if let Err(error) = self.record.append(&write.entries) {
            if let Some((own_case, _)) = &write.private {
                // Without its entry nobody would ever find these words again.
                let forgotten = self.private.forget(&[*own_case]);
                if let Err(error) = forgotten {
                    tracing::error!(%error, "private words without an entry");
                }
            }
            return Err(fault(error));
        }
        if write.erase.is_empty() {
            return Ok(());
        }
        // The erasure is ordered and durable; should the disk fail now, the next opening carries it out.
        if let Err(error) = self.record.erase(&write.erase) {
            tracing::error!(%error, "erasure is ordered but not carried out yet");
        }
        Ok(())
    }

    /// What was being typed here when the program last ended, as far as it can be read.
    pub fn drafts(&self) -> Vec<Draft> {
        let read = self.drafts.read().unwrap_or_else(|error| {
            tracing::warn!(%error, "what was being typed cannot be read");
            None
        });
        read.and_then(|words| serde_json::from_slice(&words).ok()).unwrap_or_default()
    }
}

fn fault(error: StoreError) -> Fault {
    match error {
        StoreError::DiskFull { .. } => Fault::DiskFull,
        StoreError::ReadOnly { .. } => Fault::ReadOnly,
        other => Fault::Other(other.to_string()),
    }
}
