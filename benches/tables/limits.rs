//! What the machine itself can do.

use std::fs::{File, read_to_string};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rundbord::record::bytes::RecordId;
use rundbord::record::pen::{DeviceSecret, Pen, Series};

use crate::host::spent;
use crate::spread::Spread;

const ROUNDS: usize = 5000;
/// As often as a note comes where five hundred tables write one a second.
const PACE: Duration = Duration::from_millis(2);

pub fn round_trip() -> Spread {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = door.local_addr().unwrap();
    thread::spawn(move || {
        let (mut guest, _) = door.accept().unwrap();
        guest.set_nodelay(true).unwrap();
        let mut bytes = [0; 200];
        while guest.read_exact(&mut bytes).is_ok() && guest.write_all(&bytes).is_ok() {}
    });
    let mut line = TcpStream::connect(address).unwrap();
    line.set_nodelay(true).unwrap();
    let mut bytes = [7; 200];
    let mut round = || {
        let began = Instant::now();
        line.write_all(&bytes).unwrap();
        line.read_exact(&mut bytes).unwrap();
        began.elapsed()
    };
    Spread::of((0..ROUNDS).map(|_| round()).collect())
}

pub fn fdatasync(folder: &Path) -> Spread {
    let mut file = File::create(folder.join("limit")).unwrap();
    let mut append = || {
        let began = Instant::now();
        file.write_all(&[7; 200]).unwrap();
        file.sync_data().unwrap();
        began.elapsed()
    };
    Spread::of((0..ROUNDS).map(|_| append()).collect())
}

/// The processor time of 10,000 notes that come one by one, for a thread that does nothing but what each of them needs:
/// reads it off the wire in the clear, looks at its signature, appends it, asks the disk for it, answers its table and
/// tells one other.
pub fn lone_notes(folder: &Path) -> Duration {
    const NOTES: u32 = 2000;
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = door.local_addr().unwrap();
    let mut file = File::create(folder.join("lone")).unwrap();
    let series = Series { record: RecordId([7; 16]), mark: [1; 16] };
    let pen = Pen::new(&DeviceSecret([3; 32]), series, [9; 32]);
    let (author, entry) = (pen.author(), pen.write("{}".to_owned()));
    let host = thread::spawn(move || {
        let (mut guest, _) = door.accept().unwrap();
        let (mut other, _) = door.accept().unwrap();
        let eye = author.eye().unwrap();
        let mut bytes = [0; 600];
        let before = spent(&read_to_string("/proc/thread-self/stat").unwrap());
        while guest.read_exact(&mut bytes).is_ok() {
            assert!(eye.sees(&entry.hash, &entry.signature));
            file.write_all(&bytes).unwrap();
            file.sync_data().unwrap();
            guest.write_all(&bytes[..120]).unwrap();
            other.write_all(&bytes).unwrap();
        }
        spent(&read_to_string("/proc/thread-self/stat").unwrap()) - before
    });
    let mut line = TcpStream::connect(address).unwrap();
    let mut other = TcpStream::connect(address).unwrap();
    line.set_nodelay(true).unwrap();
    let mut bytes = [7; 600];
    for _ in 0..NOTES {
        thread::sleep(PACE);
        line.write_all(&bytes).unwrap();
        line.read_exact(&mut bytes[..120]).unwrap();
        other.read_exact(&mut bytes).unwrap();
    }
    drop(line);
    host.join().unwrap() * 10_000 / NOTES
}
