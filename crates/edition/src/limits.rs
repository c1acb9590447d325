//! Limits of the size and the depth of an edition file.

/// The most bytes a file may have: hundreds of times those of the default edition.
pub const LARGEST_FILE: u64 = 20_000_000;

/// The most brackets that may be open at once; an edition needs eight.
pub const DEEPEST: usize = 64;

/// The most units for which each has a tile, a row in the table and a name in its block. A longer edition shows some at a
/// time, so that its page stays as small as that of this many.
pub const MOST_TILES: usize = 300;

/// Whether so many units are more than can have a tile each.
pub fn is_long(units: usize) -> bool {
    units > MOST_TILES
}

/// What there is to say about a file of so many bytes, which is more than it may have.
pub fn too_large(bytes: u64) -> String {
    format!(
        "The file has {}, more than the {} that an edition may have. Remove what is not part of the edition.",
        megabytes(bytes),
        megabytes(LARGEST_FILE)
    )
}

/// What there is to say about one that opens more brackets than [`DEEPEST`].
pub fn too_deep() -> String {
    format!(
        "More than {DEEPEST} brackets are open here, one inside the other. Close them, or remove what is not part of the edition."
    )
}

/// A size in words, rounded up, so that a size over a limit never reads as the limit itself.
pub fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths.is_multiple_of(10) {
        format!("{} MB", tenths / 10)
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}
