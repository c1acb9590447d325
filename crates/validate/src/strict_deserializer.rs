//! Strictly read values: a list is never taken for an object, which serde would do where its items fit the fields, and
//! where a word of a few must stand, the error lists all of them.

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error as _, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

/// What is expected where one of a few must stand, before their names.
pub(super) const CHOICE: &str = "exactly one of these: ";

/// A value, and everything within it.
#[derive(Clone, Copy)]
pub(super) struct Strict<'value>(pub &'value Value);

impl Strict<'_> {
    /// The error that here stands a list.
    fn list(expected: &dyn serde::de::Expected) -> Error {
        Error::invalid_type(Unexpected::Seq, expected)
    }
}

impl<'de> IntoDeserializer<'de, Error> for Strict<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Strict<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(SeqDeserializer::new(items.iter().map(Strict))),
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (name.as_str(), Strict(value)));
                visitor.visit_map(MapDeserializer::new(fields))
            }
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_array() { Err(Self::list(&visitor)) } else { self.deserialize_any(visitor) }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let found = match self.0 {
            Value::Object(fields) if fields.len() == 1 => {
                let fields = fields.iter().map(|(name, value)| (name.as_str(), Strict(value)));
                return visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(fields)));
            }
            Value::String(_) => return self.0.deserialize_enum(name, variants, visitor),
            Value::Object(_) => "map".to_owned(),
            Value::Array(_) => "sequence".to_owned(),
            Value::Number(number) => format!("integer `{number}`"),
            plain => plain.to_string(),
        };
        Err(Error::custom(format!("invalid type: {found}, expected {CHOICE}{}", variants.join(", "))))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct identifier ignored_any
    }
}
