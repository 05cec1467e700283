//! The threads of a meeting among other machines.

use tokio::runtime::{Builder, Runtime};

/// One for the loop and the network: a guest that shows lines has one line to the host and little to do.
pub fn one() -> std::io::Result<Runtime> {
    Builder::new_current_thread().max_blocking_threads(4).enable_all().build()
}

/// One for the loop and what it shows, and two for the network: five hundred tables that write at once keep them busy.
pub fn three() -> std::io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(2).enable_all().build()
}
