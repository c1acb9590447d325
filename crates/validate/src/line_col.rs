//! Lines and columns of bytes, as editors count them.

/// Line and column of each byte, both from 1. The bytes come in order; one within a character or behind the end is
/// moved to where a character begins or the text ends.
pub(super) fn places(text: &str, offsets: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let (mut at, mut line, mut column) = (0, 1, 1);
    // Each part of the text is counted once, however many bytes are asked for.
    let place = |offset: usize| {
        let offset = text.floor_char_boundary(offset);
        for character in text[at..offset].chars() {
            (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        at = offset;
        (line, column)
    };
    offsets.map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "ŵ“b\r\nc\n";
        let at = |text: &str, offset| places(text, [offset].into_iter())[0];
        let found: Vec<_> = (0..text.len() + 2).map(|offset| at(text, offset)).collect();
        let first = [(1, 1), (1, 1), (1, 2), (1, 2), (1, 2), (1, 3), (1, 4), (1, 5)];
        assert_eq!(found, [first.as_slice(), &[(2, 1), (2, 2), (3, 1), (3, 1)]].concat());
        assert_eq!(places(text, 0..text.len() + 2), found);
        assert_eq!(at("", 5), (1, 1));
    }
}
