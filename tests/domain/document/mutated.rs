//! A hundred thousand documents that went wrong, on the way that a stored text or a picked file takes: each has a defined end.

use crate::readers::any_document;
use ebb::domain::{DecodeError, Document};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::Value;

const MUTANTS: usize = 100_000;

/// The largest of them, in bytes.
const LARGEST: usize = 256 * 1024;

/// Chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }
}

/// What is put in somewhere: numbers, names and shapes that have broken readers of JSON before.
const ODD: [&str; 24] = [
    "null",
    "-1",
    "1e999",
    "18446744073709551615",
    "18446744073709551616",
    "0.5",
    "[]",
    "{}",
    "\"\"",
    "true",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"__proto__\":{},",
    "\"v\":2,",
    "\"v\":1,\"v\":1,",
    "\"answers\":{},",
    "\"by\":[1,2,3],",
    "\"by\":{\"a\":1},",
    "\"exp\":18446744073709551615,",
    "\"rev\":18446744073709551615,",
    "\"on\":\"2026-02-30\",",
    "[[[[[[[[",
    "}}}}",
    ",",
];

fn mutated(text: &str, other: &str, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(8) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            2 => drop(bytes.drain(at..(at + chance.below(40)).min(bytes.len()))),
            3 => {
                let from = chance.below(other.len());
                let piece = other.as_bytes()[from..(from + chance.below(200)).min(other.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            // A value in place of another, or a member before one: what keeps the whole well-formed gets furthest.
            4 | 5 => {
                let odd = ODD[chance.below(ODD.len())];
                let mark = if odd.ends_with(',') { b'{' } else { b':' };
                let Some(after) = bytes.iter().skip(at).position(|byte| *byte == mark).map(|found| at + found + 1) else { continue };
                let end = bytes.iter().skip(after).position(|byte| b",}]".contains(byte)).map_or(after, |found| after + found);
                bytes.splice(after..if mark == b':' { end } else { after }, odd.bytes());
            }
            6 if chance.below(50) == 0 => {
                let deep = [b"[".repeat(chance.below(60_000)), b"{\"a\":".repeat(chance.below(30_000))].concat();
                bytes.splice(at..at, deep);
            }
            _ if chance.below(200) == 0 => {
                let piece = bytes.clone();
                while !bytes.is_empty() && bytes.len() < LARGEST {
                    bytes.extend(&piece);
                }
            }
            _ => {}
        }
    }
    bytes.truncate(LARGEST);
    bytes
}

#[test]
fn a_hundred_thousand_mutants_have_a_defined_end() {
    let mut runner = TestRunner::deterministic();
    let texts: Vec<String> = (0..200)
        .map(|_| any_document().new_tree(&mut runner).unwrap().current().to_json())
        .chain(std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/released")).unwrap().map(|entry| {
            let value: Value = serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
            value.to_string()
        }))
        .collect();
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let (mut read, mut newer, mut shapes, mut broken, mut largest) = (0, 0, 0, 0, 0);
    for _ in 0..MUTANTS {
        let (one, other) = (chance.below(texts.len()), chance.below(texts.len()));
        let bytes = mutated(&texts[one], &texts[other], &mut chance);
        largest = largest.max(bytes.len());
        // Storage and files hand over texts, whatever was in them.
        let text = String::from_utf8_lossy(&bytes);
        let Ok(value) = serde_json::from_str::<Value>(&text) else {
            broken += 1;
            continue;
        };
        match Document::decode(value) {
            Ok(document) => {
                let again = Document::decode(serde_json::from_str(&document.to_json()).unwrap());
                assert_eq!(again.as_ref(), Ok(&document), "{text}");
                let mut changed = document;
                let _ = (changed.is_expired(1_795_000_000_000), changed.is_blank());
                changed.touch(1_795_000_000_000, u64::MAX);
                assert!(!changed.is_expired(1_795_000_000_000));
                read += 1;
            }
            Err(DecodeError::Newer(_)) => newer += 1,
            Err(error @ DecodeError::Shape { .. }) => {
                assert!(error.to_string().contains("must be"));
                shapes += 1;
            }
        }
    }
    println!("{MUTANTS} mutants up to {largest} bytes: {read} read, {newer} newer, {shapes} of a wrong shape, {broken} no JSON");
    assert!(read > MUTANTS / 100 && newer > 0 && shapes > MUTANTS / 100 && broken > MUTANTS / 100, "they go wrong in every way");
}
