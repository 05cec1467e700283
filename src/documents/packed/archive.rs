//! A packed file (ZIP) of named parts, the same bytes for the same parts: no clock, no system, no owner in it.

/// 1 January 1980 00:00, the first moment that the format can say.
const MOMENT: [u8; 4] = [0, 0, 0x21, 0];
/// 2.0: deflated parts.
const VERSION: [u8; 2] = [20, 0];
/// Names are UTF-8.
const FLAGS: [u8; 2] = [0, 0x08];
const DEFLATED: [u8; 2] = [8, 0];
/// Of zlib's nine levels: more costs time that people wait and saves little.
const LEVEL: u8 = 6;

/// Parts packed in their order. Documents stay far below the 4 GB and the 65,535 parts at which the format changes.
#[derive(Default)]
pub struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Archive {
    /// `name` with `/` between folders.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        let packed = miniz_oxide::deflate::compress_to_vec(content, LEVEL);
        let offset = size(self.bytes.len());
        let mut about = Vec::with_capacity(26);
        for field in [&VERSION[..], &FLAGS, &DEFLATED, &MOMENT] {
            about.extend_from_slice(field);
        }
        for number in [crc32fast::hash(content), size(packed.len()), size(content.len())] {
            about.extend_from_slice(&number.to_le_bytes());
        }
        let name_length = u16::try_from(name.len()).expect("parts have short names");
        about.extend_from_slice(&name_length.to_le_bytes());
        // No extra field.
        about.extend_from_slice(&[0, 0]);

        self.bytes.extend_from_slice(b"PK\x03\x04");
        self.bytes.extend_from_slice(&about);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(&packed);

        self.directory.extend_from_slice(b"PK\x01\x02");
        self.directory.extend_from_slice(&VERSION);
        self.directory.extend_from_slice(&about);
        // No comment, the first disk, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.count += 1;
    }

    pub fn finish(mut self) -> Vec<u8> {
        let (start, length) = (size(self.bytes.len()), size(self.directory.len()));
        self.bytes.append(&mut self.directory);
        self.bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        for count in [self.count, self.count] {
            self.bytes.extend_from_slice(&count.to_le_bytes());
        }
        for number in [length, start] {
            self.bytes.extend_from_slice(&number.to_le_bytes());
        }
        // No comment.
        self.bytes.extend_from_slice(&[0, 0]);
        self.bytes
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).expect("a document is smaller than 4 GB")
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use proptest::collection::vec;
    use proptest::prelude::{any, proptest};
    use zip::ZipArchive;

    use crate::documents::packed::archive::Archive;

    proptest! {
        #[test]
        fn a_reader_always_finds_the_parts_as_they_were_put(parts in vec(vec(any::<u8>(), 0..400), 0..6)) {
            let packed = || {
                let mut archive = Archive::default();
                parts.iter().enumerate().for_each(|(n, part)| archive.add(&format!("mappe/del-{n}.xml"), part));
                archive.finish()
            };
            assert_eq!(packed(), packed());
            let mut read = ZipArchive::new(Cursor::new(packed())).unwrap();
            assert_eq!(read.len(), parts.len());
            for (n, part) in parts.iter().enumerate() {
                let mut found = Vec::new();
                read.by_name(&format!("mappe/del-{n}.xml")).unwrap().read_to_end(&mut found).unwrap();
                assert_eq!(&found, part);
            }
        }
    }
}
