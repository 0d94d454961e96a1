//! Programs that the suite starts: each ends with the test that started it, whatever happens.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::tools;

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

/// Waits until the program takes calls on this port.
pub(crate) fn until_it_listens(name: &str, port: u16) -> Result<(), String> {
    let deadline = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > deadline {
            return Err(format!("{name} did not listen on port {port} within 30 s"));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// A program in a process group of its own that ends, with everything it started, when this value is dropped or when
/// the test process ends in any way: the shell in between waits for its standard input to close.
pub(crate) struct Leash {
    shell: Child,
}

impl Leash {
    pub(crate) fn command(name: &str, arguments: &[String]) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "\"$@\" & cat; kill -s KILL -- -$$", "sh"]).arg(tools::path_of(name)).args(arguments);
        command.stdin(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        command
    }

    pub(crate) fn start(command: &mut Command) -> Result<Self, String> {
        let shell = command.spawn().map_err(|error| format!("{command:?} could not be started: {error}"))?;
        Ok(Self { shell })
    }

    /// The program, and the first line that it prints.
    pub(crate) fn start_and_read(command: &mut Command) -> Result<(Self, String), String> {
        let mut leash = Self::start(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        if let Some(output) = leash.shell.stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(|error| format!("{command:?} printed nothing: {error}"))?;
        }
        Ok((leash, line.trim().to_owned()))
    }

    /// A virtual screen and its `DISPLAY`.
    pub(crate) fn screen() -> Result<(Self, String), String> {
        let arguments = ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"].map(String::from);
        let (leash, number) = Self::start_and_read(&mut Self::command("Xvfb", &arguments))?;
        Ok((leash, format!(":{number}")))
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
