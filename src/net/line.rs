//! One connection after the handshake: frames in, frames out, both in one task.

use std::future::Future;
use std::time::Duration;

use tokio::io::{
    AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, ReadHalf, WriteHalf, split,
};
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::sync::frame::{self, LONGEST, LONGEST_GREETING};
use crate::sync::message::Message;

/// A line on which nothing comes for so long is dead. The host says the time, and the guest that it is there, more
/// than twice in this span.
const SILENCE: Duration = Duration::from_secs(15);
/// The other side must take what is sent within this time.
const PATIENCE: Duration = Duration::from_secs(15);
/// Messages that may wait for the wire. The exchange keeps a window; who lets more than this pile up is let go.
pub const QUEUE: usize = 2048;
/// Messages that are heard at once, if they lie ready: a few notes fill the buffer, and a thousand words of no weight are
/// not all unpacked before anybody listens.
const HEAP: usize = 8;
/// Bytes that are written at once.
const BURST: usize = 128 << 10;

/// Whether the other side may already send long frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Its first frame is a greeting.
    Stranger,
    Known,
}

impl Trust {
    /// How long the next frame may be.
    fn limit(self) -> usize {
        if self == Self::Stranger { LONGEST_GREETING } else { LONGEST }
    }

    /// Only who has greeted has anything long to say; until the host has answered it says little more.
    fn after(self, message: &Message) -> Self {
        if matches!(message, Message::Hello { .. }) { Self::Known } else { self }
    }
}

/// Where goes what is heard.
pub trait Ear {
    /// Takes what has come at once when there is room for it; says whether anybody still listens.
    fn hear(&mut self, messages: Vec<Message>) -> impl Future<Output = bool> + Send;
}

impl Ear for mpsc::Sender<Message> {
    async fn hear(&mut self, messages: Vec<Message>) -> bool {
        for message in messages {
            if self.send(message).await.is_err() {
                return false;
            }
        }
        true
    }
}

/// Reads frames until the line is dead, hands those that lie ready to `ear`; whoever is slow to take them slows the sender
/// down.
async fn read<S: AsyncRead + Unpin>(from: ReadHalf<S>, mut trust: Trust, mut ear: impl Ear) {
    let mut from = BufReader::new(from);
    while let Ok(Some(message)) = timeout(SILENCE, next(&mut from, trust.limit())).await {
        trust = trust.after(&message);
        let mut messages = vec![message];
        while messages.len() < HEAP
            && let Some(message) = next_at_hand(&mut from, trust.limit())
        {
            trust = trust.after(&message);
            messages.push(message);
        }
        if !ear.hear(messages).await {
            return;
        }
    }
}

/// Writes what comes until nobody is left who could send more, then says that no more comes.
async fn write<S: AsyncWrite>(mut to: WriteHalf<S>, mut from: mpsc::Receiver<Message>) {
    while let Some(message) = from.recv().await {
        let mut bytes = frame::encode(&message);
        while bytes.len() < BURST {
            let Ok(message) = from.try_recv() else { break };
            bytes.extend(frame::encode(&message));
        }
        let sent = timeout(PATIENCE, async {
            to.write_all(&bytes).await?;
            to.flush().await
        });
        if !matches!(sent.await, Ok(Ok(()))) {
            return;
        }
    }
    // A line that cannot even be closed is closed already.
    let _ = timeout(PATIENCE, to.shutdown()).await;
}

/// Both directions; ends when either does. A task that sends and is answered has not to be woken in another.
pub async fn hold<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    trust: Trust,
    ear: impl Ear,
    from: mpsc::Receiver<Message>,
) {
    let (reading, writing) = split(stream);
    tokio::select! {
        // What the other side said last has been handed on; what is still to be said reaches nobody.
        () = read(reading, trust, ear) => {}
        () = write(writing, from) => {}
    }
}

/// The next message; nothing where the line ended or says what cannot be read.
async fn next<R: AsyncRead + Unpin>(from: &mut R, limit: usize) -> Option<Message> {
    let mut head = [0; 4];
    from.read_exact(&mut head).await.ok()?;
    let length = frame::length(head, limit).ok()?;
    // Memory is taken as the bytes come, not because four bytes said so.
    let mut body = Vec::with_capacity(length.min(64 << 10));
    let read = from.take(length as u64).read_to_end(&mut body).await.ok()?;
    if read < length { None } else { frame::decode(&body).ok() }
}

/// The next message, if all of it is here. What cannot be read stays for [`next`], which ends the line.
fn next_at_hand<R: AsyncRead + Unpin>(from: &mut BufReader<R>, limit: usize) -> Option<Message> {
    let body = frame::whole(from.buffer(), limit)?;
    let message = frame::decode(body).ok()?;
    let taken = body.len() + size_of::<[u8; 4]>();
    from.consume(taken);
    Some(message)
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncWriteExt, duplex, split};
    use tokio::sync::mpsc;

    use crate::net::line::{Ear, HEAP, Trust, read};
    use crate::record::bytes::RecordId;
    use crate::record::pen::{DeviceSecret, Pen, Series};
    use crate::sync::frame::{self, LONGEST_GREETING};
    use crate::sync::message::{Message, VERSION};

    struct Heaps(mpsc::UnboundedSender<Vec<Message>>);

    impl Ear for Heaps {
        async fn hear(&mut self, messages: Vec<Message>) -> bool {
            self.0.send(messages).is_ok()
        }
    }

    /// What is heard of bytes that lie ready when somebody begins to listen.
    async fn heard(bytes: &[u8], trust: Trust) -> Vec<Vec<Message>> {
        let (mut there, here) = duplex(bytes.len());
        there.write_all(bytes).await.unwrap();
        drop(there);
        let (ear, mut heaps) = mpsc::unbounded_channel();
        read(split(here).0, trust, Heaps(ear)).await;
        let mut heard = Vec::new();
        while let Some(heap) = heaps.recv().await {
            heard.push(heap);
        }
        heard
    }

    fn frames(messages: &[Message]) -> Vec<u8> {
        messages.iter().flat_map(frame::encode).collect()
    }

    fn pen() -> Pen {
        Pen::new(&DeviceSecret([3; 32]), Series { record: RecordId([7; 16]), mark: [1; 16] }, [9; 32])
    }

    fn hello() -> Message {
        let (author, proof) = (pen().author(), pen().vouch(&pen().write("{}".to_owned()).hash));
        Message::Hello { version: VERSION, author, secret: None, proof, term: None, time: None }
    }

    /// Longer than a stranger's greeting, and short enough to lie ready in whole.
    fn long() -> Message {
        Message::Entries { authors: Vec::new(), entries: vec![pen().write("x".repeat(LONGEST_GREETING))] }
    }

    #[tokio::test]
    async fn what_lies_ready_is_heard_together_in_its_order_and_never_more_than_a_heap() {
        let said: Vec<Message> = [vec![Message::Alive; 2 * HEAP], vec![Message::Bye]].concat();
        let cut = frames(&[Message::Alive]).len() / 2;
        let bytes = [frames(&said), frames(&[Message::Alive])[..cut].to_vec()].concat();
        let heard = heard(&bytes, Trust::Known).await;
        assert_eq!(heard.iter().map(Vec::len).collect::<Vec<_>>(), [HEAP, HEAP, 1]);
        assert_eq!(heard.concat(), said);
    }

    #[tokio::test]
    async fn a_frame_that_cannot_be_read_ends_the_line_behind_what_was_said_before() {
        let garbage = [0, 0, 0, 1, b'?'];
        let bytes = [frames(&[Message::Alive]), garbage.to_vec(), frames(&[Message::Alive])].concat();
        assert_eq!(heard(&bytes, Trust::Known).await.concat(), [Message::Alive]);
    }

    #[tokio::test]
    async fn only_behind_a_greeting_may_a_long_frame_lie_ready() {
        let stranger = frames(&[Message::Alive, long()]);
        assert_eq!(heard(&stranger, Trust::Stranger).await.concat(), [Message::Alive]);
        let greeted = [hello(), long()];
        assert_eq!(heard(&frames(&greeted), Trust::Stranger).await.concat(), greeted);
    }
}
