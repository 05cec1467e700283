//! What can be said of a guest's words without the meeting: whether each entry is signed by the one who greeted.

use chrono::{DateTime, Utc};

use crate::record::author::{Author, Eye};
use crate::sync::message::{Message, Reason};

/// A message whose entries are signed by the one who greeted. Only [`Vetting`] makes one, so that nobody forgets.
#[derive(Clone, Debug, PartialEq)]
pub struct Vetted(Message);

impl Vetted {
    pub fn message(self) -> Message {
        self.0
    }

    /// What the guest's own clock says, where it has just greeted.
    pub fn told_time(&self) -> Option<DateTime<Utc>> {
        if let Message::Hello { time, .. } = &self.0 { *time } else { None }
    }
}

/// One connection's, from its first word on. Signatures are nearly all that an entry costs, so each connection looks at
/// its own, in a task of its own, and the one loop at none.
#[derive(Debug, Default)]
pub struct Vetting {
    author: Option<(Author, Option<Eye>)>,
}

impl Vetting {
    /// A reason where an entry is another's, or nobody's who can be told: the conversation is over.
    pub fn look_at(&mut self, message: Message) -> Result<Vetted, Reason> {
        if let Message::Hello { author, .. } = &message {
            // Who greets again is not understood; the first word stands.
            self.author.get_or_insert_with(|| (*author, author.eye()));
        }
        if let Message::Entries { entries, .. } = &message {
            let (author, eye) = self.author.as_ref().ok_or(Reason::NotUnderstood)?;
            for entry in entries {
                if entry.author != author.id() {
                    return Err(Reason::NotYours { entry: entry.id() });
                }
                if !eye.as_ref().is_some_and(|eye| eye.sees(&entry.hash, &entry.signature)) {
                    return Err(Reason::DoesNotFollow { entry: entry.id() });
                }
            }
        }
        Ok(Vetted(message))
    }

    /// One after the other, as they came.
    pub fn look_at_all(&mut self, messages: Vec<Message>) -> Vec<Result<Vetted, Reason>> {
        messages.into_iter().map(|message| self.look_at(message)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::record::bytes::{RecordId, Signature};
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::message::{Message, Reason, VERSION};
    use crate::sync::vetting::Vetting;

    fn pen(secret: u8) -> Pen {
        Pen::new(&DeviceSecret([secret; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [secret; 32])
    }

    fn hello(pen: &Pen) -> Message {
        Message::Hello {
            version: VERSION,
            author: pen.author(),
            secret: None,
            proof: Signature([0; 64]),
            term: None,
            time: None,
        }
    }

    fn entries(entries: Vec<crate::record::entry::Entry>) -> Message {
        Message::Entries { authors: Vec::new(), entries }
    }

    #[test]
    fn what_the_one_who_greeted_has_signed_passes() {
        let pen = pen(1);
        let mut vetting = Vetting::default();
        vetting.look_at(hello(&pen)).unwrap();
        let said = entries(pen.write_all(["{}".to_owned(), "{}".to_owned()]));
        assert_eq!(vetting.look_at(said.clone()).unwrap().message(), said);
    }

    #[test]
    fn anothers_entry_a_false_signature_and_entries_of_nobody_do_not() {
        let (own, other) = (pen(1), pen(2));
        let mut vetting = Vetting::default();
        let entry = own.write("{}".to_owned());
        let id = entry.id();
        assert_eq!(vetting.look_at(entries(vec![entry.clone()])), Err(Reason::NotUnderstood));
        vetting.look_at(hello(&own)).unwrap();
        // Who greets as another afterwards is still the first.
        vetting.look_at(hello(&other)).unwrap();
        let theirs = other.write("{}".to_owned());
        assert_eq!(vetting.look_at(entries(vec![theirs.clone()])), Err(Reason::NotYours { entry: theirs.id() }));
        let mut forged = entry.clone();
        forged.signature = theirs.signature;
        assert_eq!(vetting.look_at(entries(vec![entry, forged])), Err(Reason::DoesNotFollow { entry: id }));
    }
}
