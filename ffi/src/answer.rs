//! # Answers

use frontdesk::catalogue::Fields;
use frontdesk::wire::Wire;
use frontdesk::{Answer, Error, WhatIf};

use crate::boundary::{self, Out, get, run};
use crate::error::frontdesk_error;
use crate::fault::{Misuse, frontdesk_status};
use crate::text::frontdesk_text;
use crate::view::frontdesk_ref;

/// The answer to a question. It does not depend on its desk.
pub struct frontdesk_answer(Box<dyn Told>);

impl frontdesk_answer {
    pub(crate) fn new(answer: impl Told + 'static) -> Self {
        Self(Box::new(answer))
    }
}

/// What a desk or a replay answers.
pub(crate) trait Told {
    fn fields(&self) -> &dyn Fields;

    fn json(&self) -> Result<String, Error>;
}

impl Told for Answer {
    fn fields(&self) -> &dyn Fields {
        self
    }

    fn json(&self) -> Result<String, Error> {
        Wire::to_json(self)
    }
}

impl Told for WhatIf {
    fn fields(&self) -> &dyn Fields {
        self
    }

    fn json(&self) -> Result<String, Error> {
        Wire::to_json(self)
    }
}

/// What kind of answer it is: one of FRONTDESK_ANSWER_*; 0 for NULL and for that of
/// frontdesk_replay_what_if.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_answer_kind(answer: *const frontdesk_answer) -> u32 {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(answer, 0, |answer| answer.0.fields().kind()) }
}

/// Its fields, for the accessors frontdesk_answer_* of frontdesk_catalogue.h.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_answer_ref(answer: *const frontdesk_answer) -> frontdesk_ref {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { get(answer, frontdesk_ref::NONE, |answer| frontdesk_ref::to(answer.0.fields())) }
}

/// All of it as JSON.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_answer_json(
    answer: *const frontdesk_answer,
    out_text: *mut *mut frontdesk_text,
    out_error: *mut *mut frontdesk_error,
) -> frontdesk_status {
    // SAFETY: the caller keeps the rules of the header.
    unsafe {
        run(out_error, || {
            let out = Out::new(out_text, "out_text")?;
            let answer = answer.as_ref().ok_or(Misuse::NullArgument { argument: "answer" })?;
            out.set_new(frontdesk_text::new(answer.0.json()?));
            Ok(())
        })
    }
}

/// Frees an answer, and with it every view and reference that it gave.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frontdesk_answer_free(answer: *mut frontdesk_answer) {
    // SAFETY: the caller keeps the rules of the header.
    unsafe { boundary::free(answer) }
}
