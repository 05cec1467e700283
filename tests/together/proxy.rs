//! A network between the tables and the host that can be cut, and that cuts by itself in the middle of a frame.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

pub struct Proxy {
    pub port: u16,
    state: Arc<State>,
}

struct State {
    host: (&'static str, u16),
    /// No connection gets through, and those there are end.
    cut: AtomicBool,
    /// Each connection ends after so many bytes to the host, a little later each time; 0 for never.
    bytes_to_live: AtomicU64,
    lines: Mutex<Vec<TcpStream>>,
    /// Everything that passed, both ways.
    seen: Mutex<Vec<u8>>,
    connections: AtomicU64,
}

impl Proxy {
    pub fn before(host: (&'static str, u16)) -> Self {
        let door = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = door.local_addr().unwrap().port();
        let state = Arc::new(State {
            host,
            cut: AtomicBool::new(false),
            bytes_to_live: AtomicU64::new(0),
            lines: Mutex::default(),
            seen: Mutex::default(),
            connections: AtomicU64::new(0),
        });
        let shared = state.clone();
        thread::spawn(move || {
            for guest in door.incoming().flatten() {
                let shared = shared.clone();
                thread::spawn(move || shared.pass(&guest));
            }
        });
        Self { port, state }
    }

    pub fn cut(&self) {
        self.state.cut.store(true, Ordering::SeqCst);
        for line in self.state.lines.lock().unwrap().drain(..) {
            let _ = line.shutdown(Shutdown::Both);
        }
    }

    pub fn mend(&self) {
        self.state.cut.store(false, Ordering::SeqCst);
    }

    /// From now on every connection breaks after so many bytes, wherever in a frame that is.
    pub fn break_after(&self, bytes: u64) {
        self.state.bytes_to_live.store(bytes, Ordering::SeqCst);
    }

    pub fn connections(&self) -> u64 {
        self.state.connections.load(Ordering::SeqCst)
    }

    pub fn seen(&self) -> Vec<u8> {
        self.state.seen.lock().unwrap().clone()
    }
}

impl State {
    fn pass(self: &Arc<Self>, guest: &TcpStream) {
        if self.cut.load(Ordering::SeqCst) {
            return;
        }
        let Ok(host) = TcpStream::connect(self.host) else { return };
        let count = self.connections.fetch_add(1, Ordering::SeqCst);
        self.lines.lock().unwrap().extend([guest.try_clone().unwrap(), host.try_clone().unwrap()]);
        let life = self.bytes_to_live.load(Ordering::SeqCst);
        // Later with each connection, so that in the end everything gets through.
        let life = if life == 0 { u64::MAX } else { life + count * 61 };
        let back = (self.clone(), host.try_clone().unwrap(), guest.try_clone().unwrap());
        let backwards = thread::spawn(move || back.0.copy(&back.1, &back.2, u64::MAX));
        self.copy(guest, &host, life);
        backwards.join().unwrap();
    }

    fn copy(&self, mut from: &TcpStream, mut to: &TcpStream, mut life: u64) {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let passes = usize::try_from(life).map_or(count, |life| count.min(life));
            self.seen.lock().unwrap().extend(&bytes[..passes]);
            life -= passes as u64;
            if to.write_all(&bytes[..passes]).is_err() || life == 0 {
                break;
            }
        }
        let _ = from.shutdown(Shutdown::Both);
        let _ = to.shutdown(Shutdown::Both);
    }
}
