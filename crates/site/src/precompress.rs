//! Compresses the published files with brotli and gzip.

use std::io;
use std::num::NonZero;

use brotli::enc::BrotliEncoderParams;

use super::serving::media_type;

/// Beyond this many bytes a file is compressed faster: few readers ever ask for the data of so long an edition, and the last tenth
/// is not worth minutes of every build.
const LARGE: usize = 2_500_000;

/// The compressed forms of a file, each with what its name adds to the file's; none that is not smaller than the file.
///
/// # Errors
/// Only what the compressors say; compressing in memory does not fail by itself.
pub fn precompressed(name: &str, bytes: &[u8]) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    // PNG files are compressed already.
    if media_type(name) == Some("image/png") {
        return Ok(Vec::new());
    }
    let mut forms = vec![(".br", brotli(bytes)?), (".gz", gzip(bytes)?)];
    forms.retain(|(_, packed)| packed.len() < bytes.len());
    Ok(forms)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: if bytes.len() > LARGE { 9 } else { 11 },
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// The format of gzip, by an encoder that takes longer to find a smaller form.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let rounds = if bytes.len() > LARGE { 1 } else { 15 };
    let options =
        zopfli::Options { iteration_count: NonZero::new(rounds).unwrap_or(NonZero::<u64>::MIN), ..Default::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_becomes_no_smaller_is_left_alone() {
        assert_eq!(precompressed("oembed.json", b"{}").expect("it can be tried"), []);
        assert_eq!(precompressed("picture.png", &[0; 1000]).expect("it can be tried"), []);
    }

    #[test]
    fn a_text_is_packed_in_both_ways() {
        let forms = precompressed("embed.js", "of 43 forces ".repeat(50).as_bytes()).expect("it can be packed");
        assert_eq!(forms.iter().map(|(end, _)| *end).collect::<Vec<_>>(), [".br", ".gz"]);
    }
}
