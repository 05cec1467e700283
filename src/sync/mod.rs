//! What two devices say to each other, and the exchange: your frontier and mine, then the entries that you lack. Pure.
//!
//! A host and a guest talk over one connection that is already private and whose far end is the one it should be (the
//! invitation's fingerprint sees to that). The guest shows an invitation once, or that it holds the key of a seat; then
//! both say how far they have come and send what the other lacks, in batches, never more than a window ahead of what
//! the other has on its disk. Whatever is lost, doubled or cut off is sent again from what the two frontiers say.

pub mod address;
pub mod bytes;
pub mod code;
pub mod entrance;
pub mod exchange;
pub mod frame;
pub mod guest;
pub mod host;
pub mod host_output;
pub mod invitation;
pub mod keys;
pub mod links;
pub mod may_take;
pub mod message;
pub mod own_meeting;
pub mod shelf;
pub mod table_file;
pub mod throttle;
pub mod vetting;
pub mod waiting_room;
pub mod wrong_codes;
