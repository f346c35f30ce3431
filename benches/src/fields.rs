//! Random fields and records: right ones, nearly right ones, and wrong ones.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small made numbers"
)]

use frontdesk::field::Schema;
use frontdesk::id::{FieldGroupId, FieldId, OptionId};
use frontdesk::{CardKind, FieldKind, FieldOption, FieldSpec};
use serde_json::{Map, Value, json};

use crate::random::Random;

/// Calls back with each of so many random schemas, the JSON Schema that is written for it, and so many random
/// records of it.
///
/// # Panics
/// When random fields are refused, which would be a defect of the generator.
pub fn each(schemas: u32, records: u32, mut check: impl FnMut(&Schema, &Value, &[Value])) {
    for seed in 0..schemas {
        let mut random = Random::new(u64::from(seed));
        let fields = random.fields();
        let schema = Schema::new(&fields).expect("fields without flaws");
        let written = schema.to_json_schema().schema.value();
        let records: Vec<Value> = (0..records).map(|_| random.record(&fields)).collect();
        check(&schema, &written, &records);
    }
}

impl Random {
    fn fields(&mut self) -> Vec<FieldSpec> {
        (0..=self.below(12))
            .map(|number| {
                let kind = self.kind();
                let mut field = field(&format!("f{number}"), kind);
                field.required = self.chance(30);
                field.archived = self.chance(4);
                if self.chance(30) {
                    field.label = String::from("Label");
                }
                field
            })
            .collect()
    }

    fn kind(&mut self) -> FieldKind {
        let few = |random: &mut Self, limit| random.chance(50).then(|| random.below(limit) as u32);
        match self.below(16) {
            0 | 1 => FieldKind::Text {
                lines: few(self, 3).map(|lines| lines + 1),
                min_length: few(self, 3),
                max_length: Some(3 + self.below(12) as u32),
                pattern: self.chance(30).then(|| String::from(*self.pick(&PATTERNS))),
            },
            2 => FieldKind::TextArea {
                min_length: few(self, 3),
                max_length: few(self, 20).map(|most| most + 3),
            },
            3 => FieldKind::Integer {
                least: few(self, 9).map(|least| -i64::from(least)),
                most: few(self, 9).map(i64::from),
            },
            4 | 5 => FieldKind::Decimal {
                scale: self.below(5) as u32,
                least: self.chance(30).then(|| String::from("-3")),
                most: self.chance(30).then(|| String::from("7")),
            },
            6 => FieldKind::Checkbox,
            7 => FieldKind::Date { earliest: None, latest: None },
            8 => FieldKind::DateTime { earliest: None, latest: None },
            9 => FieldKind::Time { earliest: None, latest: None },
            10 => FieldKind::Select { options: self.options(false) },
            11 => FieldKind::MultiSelect {
                options: self.options(false),
                least: few(self, 2),
                most: few(self, 3).map(|most| most + 2),
            },
            12 => FieldKind::Cascade { options: self.options(true), any_level: self.chance(50) },
            13 => FieldKind::Phone,
            14 => FieldKind::Email,
            _ => match self.below(3) {
                0 => FieldKind::Url,
                1 => FieldKind::File,
                _ => FieldKind::Reference { target: CardKind::User },
            },
        }
    }

    fn options(&mut self, tree: bool) -> Vec<FieldOption> {
        let count = self.below(6);
        let labelled = self.chance(40);
        OPTIONS[..count]
            .iter()
            .enumerate()
            .map(|(place, id)| {
                let mut option = FieldOption::new(OptionId::new(id).expect("an id"));
                option.archived = self.chance(15);
                if labelled {
                    option.label = format!("Option {place}");
                }
                if tree && place > 0 && self.chance(60) {
                    option.parent = OptionId::new(OPTIONS[place - 1]).ok();
                }
                option
            })
            .collect()
    }

    fn record(&mut self, fields: &[FieldSpec]) -> Value {
        let mut members = Map::new();
        // Most records are meant to be good, or the verdict would always be the same.
        let wrong = if self.chance(60) { 0 } else { 15 };
        for field in fields {
            if field.archived && !self.chance(wrong)
                || !field.required && self.chance(25)
                || self.chance(wrong / 3)
            {
                continue;
            }
            let value = if self.chance(wrong) { self.any() } else { self.value(&field.kind) };
            let value = if !field.required && self.chance(5) { Value::Null } else { value };
            members.insert(String::from(field.key.as_str()), value);
        }
        if self.chance(wrong / 3) {
            members.insert(String::from("unknown"), self.any());
        }
        Value::Object(members)
    }

    /// A value that is mostly good.
    fn value(&mut self, kind: &FieldKind) -> Value {
        let text = |random: &mut Self, list: &[&str]| json!(random.pick(list));
        match kind {
            FieldKind::Text { pattern: Some(pattern), .. } => {
                let place =
                    PATTERNS.iter().position(|known| known == pattern).expect("a known one");
                json!(MATCHES[place])
            }
            FieldKind::Text { .. } | FieldKind::TextArea { .. } => {
                text(self, &["abc", "žluť", "a b", "a\u{a0}c", "😀😀", "xyz1"])
            }
            FieldKind::Integer { .. } => self.pick(&[json!(0), json!(0.0)]).clone(),
            FieldKind::Decimal { scale, .. } => {
                let power = 10_f64.powi(scale.cast_signed());
                json!(self.below((3.0 * power) as usize + 1) as f64 / power)
            }
            FieldKind::Checkbox => json!(self.chance(50)),
            FieldKind::Date { .. } => text(self, &["2024-02-29", "1970-01-01", "9999-12-31"]),
            FieldKind::DateTime { .. } => {
                text(self, &["2024-02-29T23:59:59Z", "1970-01-01T00:00:00.123+14:00"])
            }
            FieldKind::Time { .. } => text(self, &["00:00", "23:59:59"]),
            FieldKind::Select { options } | FieldKind::Cascade { options, .. } => {
                options.last().map_or(Value::Null, |option| json!(option.id.as_str()))
            }
            FieldKind::MultiSelect { options, .. } => {
                json!(
                    options
                        .iter()
                        .filter(|option| !option.archived)
                        .map(|option| option.id.as_str())
                        .take(2)
                        .collect::<Vec<_>>()
                )
            }
            FieldKind::Phone => text(self, &["+420 777 123 456", "(02) 123-45-67", "112"]),
            FieldKind::Email => {
                text(self, &["ann@example.org", "jana.nováková@příklad.cz", "o'neil+x@a-b.example"])
            }
            FieldKind::Url => text(self, &["https://example.org/x?y#z", "HTTP://a"]),
            _ => text(self, &["u-1", "x y"]),
        }
    }

    /// Any value.
    fn any(&mut self) -> Value {
        self.pick(&[
            json!(""),
            json!(" \t"),
            json!("\u{3000}"),
            json!("\u{feff}"),
            json!("\u{85}"),
            json!("a\nb\nc\nd"),
            json!("a\u{0}"),
            json!(
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            ),
            json!(0),
            json!(-1),
            json!(7.0),
            json!(7.5),
            json!(0.07),
            json!(0.29),
            json!(1.005),
            json!(1e300),
            json!(-1e-7),
            json!(9_007_199_254_740_991_i64),
            json!(9_007_199_254_740_993_i64),
            json!(true),
            json!("true"),
            json!([]),
            json!(["a"]),
            json!(["a", "a"]),
            json!(["b", "zzz"]),
            json!([1]),
            json!([null]),
            json!([["a"]]),
            json!({}),
            json!({"a": 1}),
            json!("a"),
            json!("b"),
            json!("A"),
            json!("caf\u{e9}"),
            json!("cafe\u{301}"),
            json!("2025-02-29"),
            json!("0000-01-01"),
            json!("2024-2-29"),
            json!("2024-02-30"),
            json!("1900-02-29"),
            json!("2024-02-29 "),
            json!("2024-02-29T23:59:60Z"),
            json!("2024-02-29t23:59:59z"),
            json!("2024-02-29T23:59:59"),
            json!("2024-02-29T24:00:00Z"),
            json!("2024-02-29T23:59:59+24:00"),
            json!("2024-02-29T23:59:59.Z"),
            json!("2023-02-29T00:00:00Z"),
            json!("24:00"),
            json!("9:00"),
            json!("09:00:60"),
            json!("12"),
            json!("+12 3"),
            json!("1+23"),
            json!("1234567890123456"),
            json!("tel"),
            json!("a@b"),
            json!("a b@c.d"),
            json!("a@b..c"),
            json!("a@-b.c"),
            json!("a@b.c"),
            json!("ftp://a"),
            json!("http:///a"),
            json!("https://a b"),
            json!("x\u{1}y"),
            json!("u-1"),
        ])
        .clone()
    }
}

const OPTIONS: [&str; 6] = ["a", "b", "caf\u{e9}", "d d", "e", "f"];
const PATTERNS: [&str; 6] =
    ["^[A-Z]{2}\\d+$", "a|b", "^\\p{Lu}", "\\bx\\b", "^\\S+\\s\\S+$", "^(?:[^\\s]{1,3}[.,-]?)+$"];
const MATCHES: [&str; 6] = ["AB1", "b", "Žo", "x y", "a b", "a.b"];

fn field(key: &str, kind: FieldKind) -> FieldSpec {
    FieldSpec::new(FieldId::new(key).expect("a key"), FieldGroupId::new("g").expect("an id"), kind)
}

/// The twelve fields of the figures.
///
/// # Panics
/// Never: the keys are ids.
pub fn contact() -> Vec<FieldSpec> {
    let options = |names: &[&str]| -> Vec<FieldOption> {
        names.iter().map(|name| FieldOption::new(OptionId::new(name).expect("an id"))).collect()
    };
    let kinds = [
        (
            "name",
            FieldKind::Text {
                lines: None,
                min_length: Some(1),
                max_length: Some(120),
                pattern: None,
            },
        ),
        ("email", FieldKind::Email),
        ("phone", FieldKind::Phone),
        ("age", FieldKind::Integer { least: Some(0), most: Some(150) }),
        ("revenue", FieldKind::Decimal { scale: 2, least: None, most: None }),
        ("vip", FieldKind::Checkbox),
        ("born", FieldKind::Date { earliest: None, latest: None }),
        ("last_contact", FieldKind::DateTime { earliest: None, latest: None }),
        (
            "segment",
            FieldKind::Select { options: options(&["small", "middle", "large", "public"]) },
        ),
        (
            "interests",
            FieldKind::MultiSelect {
                options: options(&["phones", "internet", "tv", "cloud", "security"]),
                least: None,
                most: Some(4),
            },
        ),
        (
            "customer_code",
            FieldKind::Text {
                lines: None,
                min_length: None,
                max_length: None,
                pattern: Some(String::from("^[A-Z]{2}[0-9]{6}$")),
            },
        ),
        ("note", FieldKind::TextArea { min_length: None, max_length: None }),
    ];
    kinds
        .into_iter()
        .map(|(key, kind)| FieldSpec {
            required: ["name", "email", "segment"].contains(&key),
            ..field(key, kind)
        })
        .collect()
}

impl Random {
    /// A record of [`contact`]; about one in ten has something wrong.
    pub fn contact_record(&mut self) -> Value {
        let given = *self.pick(&["Jana", "Petr", "Olga", "Ivo", "Maria", "John", "Žofie", "Ahmed"]);
        let family =
            *self.pick(&["Novotná", "Svoboda", "Ivanova", "Smith", "García", "Müller", "Khan"]);
        let number = self.below(1_000_000);
        let mut record = json!({
            "name": format!("{given} {family}"),
            "email": format!("user{number}@example.org"),
            "phone": format!("+420 777 {:03} {:03}", self.below(1_000), self.below(1_000)),
            "age": self.below(100),
            "revenue": self.below(100_000_000) as f64 / 100.0,
            "vip": self.chance(10),
            "born": format!("{}-{:02}-{:02}", 1930 + self.below(80), 1 + self.below(12), 1 + self.below(28)),
            "last_contact": format!("2025-06-{:02}T{:02}:15:00+02:00", 1 + self.below(30), self.below(24)),
            "segment": self.pick(&["small", "middle", "large", "public"]),
            "interests": self.pick(&[vec!["phones", "cloud"], vec!["tv"], vec![], vec!["internet", "tv", "security"]]),
            "customer_code": format!("AB{number:06}"),
            "note": "Called twice about the invoice, wants to be called back on Monday.",
        });
        if self.chance(10) {
            let (key, value) = self
                .pick(&[
                    ("email", json!("no address")),
                    ("age", json!(-1)),
                    ("revenue", json!(1.005)),
                    ("born", json!("2025-02-30")),
                    ("segment", json!("huge")),
                    ("interests", json!(["tv", "tv"])),
                    ("customer_code", json!("x")),
                    ("name", json!("")),
                ])
                .clone();
            record[key] = value;
        }
        record
    }
}
