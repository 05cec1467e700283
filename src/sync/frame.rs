//! Frames: a message as its length in four bytes and its JSON. Lengths are bounded before a byte is kept.

use crate::sync::message::Message;

/// The longest frame before a guest has shown that it belongs here.
pub const LONGEST_GREETING: usize = 4 << 10;
/// The longest frame after: one body of the longest kind, escaped, with what stands around it.
pub const LONGEST: usize = 4 << 20;

/// Why the bytes are no frames; what follows them cannot be read either.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    #[error("a frame of {length} bytes, more than {limit}")]
    TooLong { length: usize, limit: usize },
    #[error("a frame that is no message: {reason}")]
    Strange { reason: String },
}

/// A message as bytes. Batches are cut so that they never come near the limit.
pub fn encode(message: &Message) -> Vec<u8> {
    let json = serde_json::to_vec(message).expect("messages have text keys and no failing parts");
    let length = u32::try_from(json.len()).expect("a batch is far below 4 GiB");
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend(json);
    bytes
}

/// The length that a frame's first four bytes announce.
pub fn length(head: [u8; 4], limit: usize) -> Result<usize, FrameError> {
    let length = u32::from_be_bytes(head) as usize;
    if length > limit { Err(FrameError::TooLong { length, limit }) } else { Ok(length) }
}

/// The body of the frame that `bytes` begin with; nothing where not all of it is there, or it is too long.
pub fn whole(bytes: &[u8], limit: usize) -> Option<&[u8]> {
    let (head, behind) = bytes.split_first_chunk()?;
    behind.get(..length(*head, limit).ok()?)
}

/// The message of a frame's body.
pub fn decode(body: &[u8]) -> Result<Message, FrameError> {
    serde_json::from_slice(body).map_err(|error| FrameError::Strange { reason: error.to_string() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use crate::domain::id::AuthorId;
    use crate::record::bytes::RecordId;
    use crate::record::frontier::Frontier;
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::bytes::Nonce;
    use crate::sync::frame::{FrameError, LONGEST, LONGEST_GREETING, decode, encode, length};
    use crate::sync::message::Message;

    fn back(message: &Message) -> Message {
        let bytes = encode(message);
        let head = bytes[..4].try_into().unwrap();
        assert_eq!(length(head, LONGEST).unwrap(), bytes.len() - 4);
        decode(&bytes[4..]).unwrap()
    }

    #[test]
    fn messages_read_back() {
        let series = Series { record: RecordId([7; 16]), mark: [1; 16] };
        let pen = Pen::new(&DeviceSecret([3; 32]), series, [9; 32]);
        let frontier: Frontier = [(AuthorId([1; 16]), 5)].into_iter().collect();
        for message in [
            Message::Door { version: 1, record: RecordId([7; 16]), nonce: Nonce([2; 32]), time: None },
            Message::Frontier(frontier),
            Message::Entries { authors: vec![pen.author()], entries: vec![pen.write("æ\u{0} \"ø\"".into())] },
            Message::Bye,
        ] {
            assert_eq!(back(&message), message);
        }
    }

    #[test]
    fn a_note_of_the_longest_kind_fits_in_a_frame_even_where_every_sign_is_escaped() {
        let series = Series { record: RecordId([7; 16]), mark: [1; 16] };
        let pen = Pen::new(&DeviceSecret([3; 32]), series, [9; 32]);
        let entry = pen.write("\"".repeat(crate::record::body::LONGEST));
        let bytes = encode(&Message::Entries { authors: vec![pen.author()], entries: vec![entry] });
        assert!(bytes.len() < LONGEST, "{}", bytes.len());
    }

    #[test]
    fn a_frame_that_is_too_long_is_refused_by_its_first_four_bytes() {
        let limit = LONGEST_GREETING;
        assert_eq!(length([0xff; 4], limit), Err(FrameError::TooLong { length: 0xffff_ffff, limit }));
        assert_eq!(length([0, 0, 0x10, 0], limit), Ok(limit));
    }

    proptest! {
        #[test]
        fn garbage_is_an_error_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(decode(&bytes).is_err());
        }

        #[test]
        fn half_a_frame_is_no_message(cut in 0usize..200) {
            let bytes = encode(&Message::Door { version: 1, record: RecordId([7; 16]), nonce: Nonce([2; 32]), time: None });
            let cut = 4 + cut % (bytes.len() - 4);
            prop_assert!(decode(&bytes[4..cut]).is_err());
        }
    }
}
