//! What the machine itself can do.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::Instant;

use crate::spread::Spread;

const ROUNDS: usize = 5000;

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
