//! Measures the size and the depth of a value that came without a text, before it is used.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::limits::{DEEPEST, LARGEST_FILE, too_deep, too_large};

/// Reads a value and keeps nothing of it.
///
/// # Errors
/// What the check of a file says of one that is as large or as deep, or what the value itself says.
pub fn within_limits<'value, D: Deserializer<'value>>(value: D) -> Result<(), D::Error> {
    let bytes = Measure { open: 0 }.deserialize(value)?;
    if bytes > LARGEST_FILE { Err(D::Error::custom(too_large(bytes))) } else { Ok(()) }
}

/// Measures what stands within so many brackets: the bytes of its JSON, at least.
#[derive(Clone, Copy)]
struct Measure {
    open: usize,
}

impl Measure {
    fn within<E: Error>(self) -> Result<Self, E> {
        if self.open < DEEPEST { Ok(Self { open: self.open + 1 }) } else { Err(E::custom(too_deep())) }
    }
}

impl<'value> DeserializeSeed<'value> for Measure {
    type Value = u64;

    fn deserialize<D: Deserializer<'value>>(self, value: D) -> Result<u64, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'value> Visitor<'value> for Measure {
    type Value = u64;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value of JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<u64, E> {
        Ok(4)
    }

    fn visit_i64<E>(self, _: i64) -> Result<u64, E> {
        Ok(1)
    }

    fn visit_u64<E>(self, _: u64) -> Result<u64, E> {
        Ok(1)
    }

    fn visit_f64<E>(self, _: f64) -> Result<u64, E> {
        Ok(1)
    }

    fn visit_str<E>(self, text: &str) -> Result<u64, E> {
        Ok(text.len() as u64 + 2)
    }

    fn visit_unit<E>(self) -> Result<u64, E> {
        Ok(4)
    }

    fn visit_none<E>(self) -> Result<u64, E> {
        Ok(4)
    }

    fn visit_seq<A: SeqAccess<'value>>(self, mut list: A) -> Result<u64, A::Error> {
        let (inner, mut bytes) = (self.within()?, 2);
        while let Some(item) = list.next_element_seed(inner)? {
            bytes += item + 1;
        }
        Ok(bytes)
    }

    fn visit_map<A: MapAccess<'value>>(self, mut fields: A) -> Result<u64, A::Error> {
        let (inner, mut bytes) = (self.within()?, 2);
        while let Some(name) = fields.next_key_seed(inner)? {
            bytes += name + fields.next_value_seed(inner)? + 2;
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn nested(depth: usize) -> Value {
        (1..depth).fold(json!([]), |inner, _| json!({ "a": [inner, 1] }).get("a").cloned().unwrap_or_default())
    }

    #[test]
    fn a_value_may_be_as_deep_as_a_file_and_no_deeper() {
        within_limits(nested(DEEPEST)).unwrap();
        let error = within_limits(nested(DEEPEST + 1)).unwrap_err().to_string();
        assert_eq!(error, too_deep());
    }

    #[test]
    fn a_value_may_be_as_large_as_a_file_and_no_larger() {
        let text = |bytes: u64| json!({ "a": "x".repeat(bytes as usize) });
        // Braces, quotes, the name and what parts it from its value.
        within_limits(text(LARGEST_FILE - 9)).unwrap();
        let error = within_limits(text(LARGEST_FILE)).unwrap_err().to_string();
        assert!(error.contains("20.1 MB, more than the 20 MB"), "{error}");
    }
}
