//! The files that are packed beforehand hold exactly what stands beside them.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use site::serving;

use testkit::published::{bytes, folder};

/// Every file of the published folder, as a path from it.
fn files() -> Vec<String> {
    site::files(&folder()).expect("the published folder can be listed")
}

/// What a packed file holds.
fn unpacked(file: &str) -> Vec<u8> {
    let (packed, mut content) = (bytes(file), Vec::new());
    let read = match file.rsplit('.').next() {
        Some("br") => brotli::Decompressor::new(&*packed, 4096).read_to_end(&mut content),
        _ => MultiGzDecoder::new(&*packed).read_to_end(&mut content),
    };
    read.unwrap_or_else(|error| panic!("{file} cannot be unpacked: {error}"));
    content
}

#[test]
fn a_packed_file_holds_its_neighbour_to_the_byte_and_is_smaller() {
    let files = files();
    let packed: Vec<_> = files.iter().filter(|file| file.ends_with(".br") || file.ends_with(".gz")).collect();
    assert!(!packed.is_empty(), "nothing is packed: run cargo xtask build, which builds for publication");
    for file in packed {
        let neighbour = bytes(&file[..file.len() - 3]);
        assert!(unpacked(file) == neighbour, "{file} holds something else than the file beside it");
        assert!(bytes(file).len() < neighbour.len(), "{file} is not smaller");
    }
}

#[test]
fn every_text_and_the_program_are_packed_in_both_ways() {
    let files = files();
    let large = |file: &&String| bytes(file).len() > 500 && !file.ends_with(".png");
    for file in files.iter().filter(|file| serving::is_served(file)).filter(large) {
        for end in ["br", "gz"] {
            assert!(files.contains(&format!("{file}.{end}")), "{file}.{end} is missing: run cargo xtask build");
        }
    }
}

#[test]
fn the_bytes_of_each_file_are_printed() {
    let size = |file: &str| folder().join(file).metadata().map_or("-".to_owned(), |data| data.len().to_string());
    let mut table = format!("\n{:<44} {:>8} {:>8} {:>8}\n", "file", "bytes", "gzip", "brotli");
    for file in files().iter().filter(|file| serving::is_served(file)) {
        assert_ne!(size(file), "0", "{file} is empty");
        let [gzip, brotli] = ["gz", "br"].map(|end| size(&format!("{file}.{end}")));
        table += &format!("{file:<44} {:>8} {gzip:>8} {brotli:>8}\n", size(file));
    }
    // Straight to the output, so that it is shown when the test passes, too.
    std::io::Write::write_all(&mut std::io::stdout(), table.as_bytes()).expect("the output takes it");
}
