//! Five hundred tables that write at one host over loopback: how soon a note is seen and safe, what it costs, and what
//! the machine itself could do at most. Linux only, as it asks `/proc`.
//!
//! `cargo bench --bench tables`

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a bench reads the clock and stops when it cannot go on"
)]

mod host;
mod limits;
mod scribe;
mod spread;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rundbord::sync::code::Code;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::host::Host;
use crate::scribe::{Door, Scribe};
use crate::spread::Spread;

const TABLES: u16 = 500;
/// Each table writes a note a second for so long.
const SECONDS: u32 = 20;
/// Nobody writes in the moment in which five hundred sit down.
const SETTLED: Duration = Duration::from_secs(1);
/// Notes that each table has ready when all write as fast as they can.
const BURST: u32 = 40;
/// What a machine that comes back has written without a network.
const ALONE: u32 = 1000;
/// What lies in the record when another machine is to take all of it over.
const WHOLE: u64 = 100_000;

fn main() {
    if !Path::new("/proc/self/status").exists() {
        println!("no /proc here: nothing measured");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    println!("loopback, 200 bytes there and back: {}", limits::round_trip());
    println!("200 bytes appended and fdatasync: {}", limits::fdatasync(folder.path()));
    println!(
        "processor time of 10,000 notes one by one, without TLS and record: {:.2?}",
        limits::lone_notes(folder.path())
    );
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();

    let mut host = Host::start(folder.path(), TABLES);
    first_note(&runtime, &mut host);
    let door = Arc::new(runtime.block_on(Door::of(&host.address, host.code(1))));
    let mut scribes = runtime.block_on(join(&host, &door));
    let observer = runtime.block_on(Scribe::join(&door, host.collator().secret, 0));
    let observer = runtime.spawn(observer.watch());

    scribes = paced(&runtime, scribes, &host, &observer);
    scribes = saturated(&runtime, scribes, &host);
    runtime.block_on(came_back(&door, &host));
    runtime.block_on(fill(scribes, &host));
    observer.abort();
    runtime.block_on(whole(&door, &host));
}

async fn join(host: &Host, door: &Arc<Door>) -> Vec<Scribe> {
    let began = Instant::now();
    let mut joining = JoinSet::new();
    for table in 1..=TABLES {
        let (door, code): (_, Code) = (door.clone(), host.code(table));
        joining.spawn(async move { Scribe::join(&door, code.secret, table).await });
    }
    let scribes = joining.join_all().await;
    println!("{TABLES} tables have sat down after {:.2?}", began.elapsed());
    scribes
}

/// From the start of the host to the first note of a table that waits for it.
fn first_note(runtime: &Runtime, host: &mut Host) {
    let door = runtime.block_on(Door::of(&host.address, host.code(1)));
    let mut scribe = runtime.block_on(Scribe::join(&door, host.code(1).secret, 1));
    let mut took = Vec::new();
    for n in 0..11 {
        runtime.block_on(scribe.leave());
        host.kill();
        let began = Instant::now();
        host.start_again();
        scribe = runtime.block_on(async {
            let mut scribe = scribe.return_to(&door).await;
            scribe.write(n, 0);
            scribe.deliver().await;
            scribe
        });
        took.push(began.elapsed());
    }
    println!("start of the host to the first note on its disk: {}", Spread::of(took));
    host.listen();
}

/// A note a second from everybody.
fn paced(runtime: &Runtime, scribes: Vec<Scribe>, host: &Host, observer: &tokio::task::JoinHandle<()>) -> Vec<Scribe> {
    let busy = host.processor_time();
    let began = Instant::now();
    let scribes = runtime.block_on(async {
        let mut writing = JoinSet::new();
        for (n, scribe) in scribes.into_iter().enumerate() {
            // Spread over the second, as people are.
            let begin = SETTLED + Duration::from_micros(n as u64 * 1_000_000 / u64::from(TABLES));
            writing.spawn(scribe.write_paced(begin, SECONDS));
        }
        writing.join_all().await
    });
    let (mut safe, mut visible) = (Vec::new(), Vec::new());
    for (entry, written, durable) in scribes.iter().flat_map(|scribe| scribe.times(SECONDS)) {
        safe.push(durable - written);
        visible.push(runtime.block_on(scribe::seen(entry)) - written);
    }
    assert!(!observer.is_finished(), "the observer is there to the end");
    let notes = u64::from(TABLES) * u64::from(SECONDS);
    let busy = host.processor_time() - busy;
    println!("{notes} notes, one a second from each of {TABLES}, in {:.1?}", began.elapsed() - SETTLED);
    println!("  from Enter to visible at the observer: {}", Spread::of(visible));
    println!("  from Enter to durable at the host: {}", Spread::of(safe));
    println!("  processor time of the host for 10,000 notes: {:.2?}", busy.mul_f64(10_000.0 / notes as f64));
    println!("  resident then: {:.1} MiB", host.resident() as f64 / 1024.0);
    scribes
}

/// Everybody writes as fast as the host takes it.
fn saturated(runtime: &Runtime, scribes: Vec<Scribe>, host: &Host) -> Vec<Scribe> {
    let busy = host.processor_time();
    let began = Instant::now();
    let scribes = runtime.block_on(burst(scribes, BURST));
    let took = began.elapsed();
    let notes = u64::from(TABLES) * u64::from(BURST);
    println!("{notes} notes at once: {:.0} durable, signed notes a second", notes as f64 / took.as_secs_f64());
    let busy = (host.processor_time() - busy).mul_f64(10_000.0 / notes as f64);
    println!("  processor time of the host for 10,000 notes at once: {busy:.2?}");
    scribes
}

async fn burst(scribes: Vec<Scribe>, notes: u32) -> Vec<Scribe> {
    let mut writing = JoinSet::new();
    for mut scribe in scribes {
        writing.spawn(async move {
            for n in 0..notes {
                scribe.write(n, 0);
            }
            scribe.deliver().await;
            scribe
        });
    }
    writing.join_all().await
}

/// A table that wrote a thousand notes without a network.
async fn came_back(door: &Door, host: &Host) {
    let mut scribe = Scribe::join(door, host.code(2).secret, 2).await;
    scribe.leave().await;
    for n in 0..ALONE {
        scribe.write(n, 0);
    }
    let began = Instant::now();
    let mut scribe = scribe.return_to(door).await;
    scribe.deliver().await;
    println!("back with {ALONE} notes, in step after {:.0?}", began.elapsed());
}

async fn fill(mut scribes: Vec<Scribe>, host: &Host) {
    let notes = u32::try_from(WHOLE).unwrap() / u32::from(TABLES);
    scribes = burst(scribes, notes).await;
    println!("resident with more than {WHOLE} notes: {:.1} MiB", host.resident() as f64 / 1024.0);
    drop(scribes);
}

/// A stand-by that has nothing yet and is to have everything.
async fn whole(door: &Door, host: &Host) {
    let began = Instant::now();
    let mut scribe = Scribe::join(door, host.stand_by().secret, 0).await;
    let entries = scribe.take_all(WHOLE).await;
    println!("a new stand-by has all {entries} entries after {:.2?}", began.elapsed());
}
