//! A zip file that is the same, byte for byte, whoever makes it: entries in order, one time and one mode for all.

use crate::outcome::Result;
use std::collections::BTreeMap;

/// The first day that a zip file can name, in its own writing: there is no time of the build in it.
const DAY: u16 = 1 << 5 | 1;
/// Written on Unix, for version 2.0: a plain file that everyone may read.
const MADE_BY: u16 = 3 << 8 | 0x14;
const MODE: u32 = 0o100_644 << 16;
const DEFLATED: u16 = 8;

/// Packs files by their names.
///
/// # Errors
/// When a file is too large for a plain zip.
pub(crate) fn zip(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, 9);
        let start = number(zip.len(), name)?;
        // What the entry and its line in the directory say alike.
        let mut said = Vec::new();
        for field in [20, 0, DEFLATED, 0, DAY] {
            said.extend(u16::to_le_bytes(field));
        }
        for field in [crc32(bytes), number(packed.len(), name)?, number(bytes.len(), name)?] {
            said.extend(u32::to_le_bytes(field));
        }
        said.extend(short(name.len(), name)?);
        said.extend([0; 2]);

        zip.extend(b"PK\x03\x04");
        zip.extend(&said);
        zip.extend(name.as_bytes());
        zip.extend(packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(MADE_BY.to_le_bytes());
        directory.extend(&said);
        directory.extend([0; 6]);
        directory.extend(MODE.to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, size) = (number(zip.len(), "the directory")?, number(directory.len(), "the directory")?);
    zip.extend(directory);
    zip.extend(b"PK\x05\x06");
    zip.extend([0; 4]);
    zip.extend(short(files.len(), "the directory")?);
    zip.extend(short(files.len(), "the directory")?);
    zip.extend(size.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0; 2]);
    Ok(zip)
}

fn number(size: usize, name: &str) -> Result<u32> {
    u32::try_from(size).map_err(|_| format!("{name} is too large for a zip file"))
}

fn short(size: usize, name: &str) -> Result<[u8; 2]> {
    u16::try_from(size).map(u16::to_le_bytes).map_err(|_| format!("{name} is too long for a zip file"))
}

/// The checksum that zip files have.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    !sum
}
