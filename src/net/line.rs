//! One connection after the handshake: frames in, frames out, both in one task.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, ReadHalf, WriteHalf, split};
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
/// Bytes that are written at once.
const BURST: usize = 128 << 10;

/// Whether the other side may already send long frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Its first frame is a greeting.
    Stranger,
    Known,
}

/// Where goes what is heard.
pub trait Ear {
    /// Takes a message when there is room for it; says whether anybody still listens.
    fn hear(&mut self, message: Message) -> impl Future<Output = bool> + Send;
}

impl Ear for mpsc::Sender<Message> {
    async fn hear(&mut self, message: Message) -> bool {
        self.send(message).await.is_ok()
    }
}

/// Reads frames until the line is dead, hands each to `ear`; whoever is slow to take them slows the sender down.
async fn read<S: AsyncRead + Unpin>(from: ReadHalf<S>, mut trust: Trust, mut ear: impl Ear) {
    let mut from = BufReader::new(from);
    while let Ok(Some(message)) = timeout(SILENCE, next(&mut from, trust)).await {
        // Only who has greeted has anything long to say; until the host has answered it says little more.
        if matches!(message, Message::Hello { .. }) {
            trust = Trust::Known;
        }
        if !ear.hear(message).await {
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
async fn next<R: AsyncRead + Unpin>(from: &mut R, trust: Trust) -> Option<Message> {
    let limit = if trust == Trust::Stranger { LONGEST_GREETING } else { LONGEST };
    let mut head = [0; 4];
    from.read_exact(&mut head).await.ok()?;
    let length = frame::length(head, limit).ok()?;
    // Memory is taken as the bytes come, not because four bytes said so.
    let mut body = Vec::with_capacity(length.min(64 << 10));
    let read = from.take(length as u64).read_to_end(&mut body).await.ok()?;
    if read < length { None } else { frame::decode(&body).ok() }
}
