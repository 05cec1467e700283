//! A file bent: bytes changed, taken out, doubled, moved in from another file, or words of the format put in.

/// What readers look for, put in where it does not belong.
const WORDS: [&[u8]; 16] = [
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"-1",
    b"18446744073709551616",
    b"1e400",
    b"\\u0000",
    b"\xc3",
    b"\xf0\x9f",
    b"24.60",
    b"31. februar",
    b"kl. ",
    b"\n\n",
];

/// A seeded chance (xorshift64*), so that a failure comes again.
pub struct Bending {
    corpus: Vec<Vec<u8>>,
    state: u64,
}

impl Bending {
    pub fn new(corpus: Vec<Vec<u8>>) -> Self {
        Self { corpus, state: 0x9e37_79b9_7f4a_7c15 }
    }

    pub fn next(&mut self) -> Vec<u8> {
        let place = self.below(self.corpus.len());
        let mut bytes = self.corpus[place].clone();
        for _ in 0..=self.below(6) {
            self.bend(&mut bytes);
        }
        bytes
    }

    fn bend(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let to = (at + self.below(40)).min(bytes.len());
        match self.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let twice = bytes[at..to].to_vec();
                bytes.splice(at..at, twice);
            }
            3 => {
                let word = WORDS[self.below(WORDS.len())];
                bytes.splice(at..at, word.iter().copied());
            }
            4 => {
                let other = self.below(self.corpus.len());
                let from = self.below(self.corpus[other].len() + 1);
                let until = (from + self.below(200)).min(self.corpus[other].len());
                let part = self.corpus[other][from..until].to_vec();
                bytes.splice(at..to, part);
            }
            _ => bytes.truncate(at),
        }
    }

    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let drawn = self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap_or_default() % end.max(1)
    }
}
