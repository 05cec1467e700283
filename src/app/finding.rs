//! A meeting looked for on the local network.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::time::timeout;

use crate::net::discovery::Listening;
use crate::sync::code::Fingerprint;

/// Where the meeting of this fingerprint says that its door is; nothing where it is not heard in time, or nobody may listen.
pub async fn find(fingerprint: Fingerprint, patience: Duration) -> Vec<SocketAddr> {
    let mut listening = match Listening::begin() {
        Ok(listening) => listening,
        Err(error) => {
            tracing::warn!(%error, "nobody may listen for meetings on this network");
            return Vec::new();
        }
    };
    let heard = async {
        loop {
            let meeting = listening.next().await;
            if meeting.is_of(fingerprint) && !meeting.places.is_empty() {
                return meeting.places;
            }
        }
    };
    timeout(patience, heard).await.unwrap_or_default()
}

/// Whether any meeting says that its door is at `place`, heard within `patience`.
pub async fn is_announced(place: SocketAddr, patience: Duration) -> bool {
    let Ok(mut listening) = Listening::begin() else { return false };
    let heard = async { while !listening.next().await.places.contains(&place) {} };
    timeout(patience, heard).await.is_ok()
}
