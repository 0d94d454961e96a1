//! Hashes and sizes of a built file, as `embed.json` and the loader state them.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

/// The `integrity` value of these bytes, as browsers check it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Sixteen hexadecimal digits that change when the bytes do: the hashed part of a file name.
pub(crate) fn short(bytes: &[u8]) -> String {
    format!("{:x}", Sha384::digest(bytes)).chars().take(16).collect()
}

/// Size in bytes after brotli at its strongest (quality 11, 4 MiB window), as a good server sends it.
pub(crate) fn brotli_size(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    match brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params) {
        Ok(_) => packed.len(),
        Err(_) => bytes.len(),
    }
}

/// One file's entry in `embed.json`.
pub(crate) fn entry(bytes: &[u8]) -> Value {
    json!({ "bytes": bytes.len(), "brotli": brotli_size(bytes), "integrity": integrity(bytes) })
}
