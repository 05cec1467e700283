//! The threads of a meeting among other machines.

use tokio::runtime::{Builder, Runtime};

/// One for the loop and the network: a guest that shows lines has one line to the host and little to do.
pub fn one() -> std::io::Result<Runtime> {
    Builder::new_current_thread().max_blocking_threads(4).enable_all().build()
}

/// One for the loop and what it shows, one for the network: a second one for the network would be woken in vain for every
/// note that comes alone, and where many come at once it is the looking at signatures that is done beside it.
pub fn two() -> std::io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
}
