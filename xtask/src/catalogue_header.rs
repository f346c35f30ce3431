//! `include/frontdesk_catalogue.h`: numbers of kinds and fields, and accessors of what a desk tells.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use frontdesk::catalogue::{self, Item, Shape, Variant};

use crate::accessors;
use crate::prose::comment;

/// What the interface hands out references to.
const ROOTS: &[&str] = &["Event", "Answer", "Error", "WhatIf"];

const TOP: &str = "\
/* Generated from the catalogue by `cargo run -p frontdesk-xtask`: do not edit. */

/*
 * Every command, query, event, answer and error of frontdesk, and what they consist of.
 *
 * Constants are the numbers of variants: compare them with frontdesk_event_kind, frontdesk_answer_kind,
 * frontdesk_ref_kind, and with statuses for errors. A number never changes and is never reused.
 *
 * Accessors read what a desk tells: give them frontdesk_event_ref, frontdesk_answer_ref, frontdesk_error_ref,
 * or the part that another accessor returned. They read a field by its name and do not look at the kind: look
 * at it first. A field that is not there is {NULL, 0}, FRONTDESK_ABSENT, 0 or the null reference.
 *
 *     frontdesk_ref ref = frontdesk_event_ref(event);
 *     switch (frontdesk_event_kind(event)) {
 *     case FRONTDESK_EVENT_PAUSE_ENDED:
 *         if (frontdesk_event_pause_ended_cause(ref) == FRONTDESK_PAUSE_END_LIMIT_REACHED)
 *             tell_supervisor(frontdesk_event_pause_ended_agent(ref));
 *         break;
 *     }
 *
 * Commands and queries, and what they consist of, are said as JSON: {\"GoOnQueue\":{\"agent\":\"ann\"}}. An enum
 * without fields is its name, \"Immediate\"; one with fields an object with its name as the only key.
 */
#ifndef FRONTDESK_CATALOGUE_H
#define FRONTDESK_CATALOGUE_H

#include \"frontdesk.h\"

#ifdef __cplusplus
extern \"C\" {
#endif
";

const BOTTOM: &str = "
#ifdef __cplusplus
}
#endif

#endif
";

/// The header.
pub(crate) fn text() -> String {
    let mut text = String::from(TOP);
    field_numbers(&mut text);
    let told = accessors::reachable(ROOTS);
    for item in catalogue::items() {
        definition(&mut text, item, told.contains(item.name));
    }
    text.push_str(BOTTOM);
    text
}

fn field_numbers(text: &mut String) {
    let all = catalogue::items().iter().flat_map(|item| accessors::fields(item));
    let numbers: BTreeMap<&str, u32> = all.map(|field| (field.name, field.number)).collect();
    banner(text, "Field numbers");
    text.push('\n');
    for (name, number) in numbers {
        let _ =
            writeln!(text, "#define FRONTDESK_FIELD_{} {number:#010x}u", name.to_ascii_uppercase());
    }
}

fn definition(text: &mut String, item: &Item, told: bool) {
    banner(text, item.name);
    text.push('\n');
    match item.shape {
        Shape::Record(fields) if told => {
            text.push_str(&comment(item.doc).replacen("/**", "/*", 1));
            for field in fields {
                text.push('\n');
                text.push_str(&accessors::of(item.snake, field));
            }
        }
        Shape::Record(_) => {
            let doc = format!("{}{}", item.doc.trim(), said(item, 0));
            text.push_str(&comment(&doc).replacen("/**", "/*", 1));
        }
        Shape::Enum(variants) => {
            text.push_str(&comment(item.doc).replacen("/**", "/*", 1));
            for variant in variants {
                text.push('\n');
                kind(text, item, variant, told);
            }
        }
    }
}

fn kind(text: &mut String, item: &Item, variant: &Variant, told: bool) {
    let mut doc = String::from(variant.doc.trim());
    if !told {
        doc = format!("`{}`: {doc}", variant.name);
    }
    if let Some(answer) = variant.answer {
        let _ = write!(doc, " The answer is {answer}.");
    }
    if let Some(right) = variant.right {
        let _ = write!(doc, " Needs the right {right}.");
    }
    if !told {
        doc.push_str(&said(item, variant.number));
    }
    let name = format!("{}_{}", item.snake, variant.snake);
    text.push_str(&comment(&doc));
    let _ = writeln!(text, "#define FRONTDESK_{} {}", name.to_ascii_uppercase(), variant.number);
    if told {
        for field in variant.fields {
            text.push_str(&accessors::of(&name, field));
        }
    }
}

/// The fields of something that hosts say as JSON.
fn said(item: &Item, number: u32) -> String {
    let mut list = String::new();
    for field in item.fields(number) {
        let optional = if field.defaulted { ", may be left out" } else { "" };
        let kind = accessors::type_name(field.kind);
        let _ = write!(list, "\n  {}: {kind}{optional}. {}", field.name, field.doc.trim());
    }
    list
}

fn banner(text: &mut String, title: &str) {
    let rule = "-".repeat(88_usize.saturating_sub(title.len()));
    let _ = writeln!(text, "\n/* ---- {title} {rule} */");
}
