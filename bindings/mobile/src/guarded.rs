//! A value that threads share, one call at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use frontdesk::Error;

/// Core does not panic. Should it, the caller gets [`Error::Internal`] as every other error, and so does
/// everybody afterwards: the value may be half changed.
#[derive(Debug)]
pub(crate) struct Guarded<T>(Mutex<T>);

impl<T> Guarded<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(crate) fn call<R>(
        &self,
        call: impl FnOnce(&mut T) -> Result<R, Error>,
    ) -> Result<R, Error> {
        let outcome = catch_unwind(AssertUnwindSafe(|| match self.0.lock() {
            Ok(mut value) => call(&mut value),
            Err(_) => Err(internal("a call before failed half-way: begin anew from a snapshot")),
        }));
        outcome.unwrap_or_else(|_| Err(internal("the call failed half-way")))
    }
}

fn internal(what: &str) -> Error {
    Error::Internal { what: what.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_then_and_afterwards() {
        let value = Guarded::new(1);
        assert_eq!(value.call(|value| Ok(*value)), Ok(1));
        let failed = value.call(|_| -> Result<(), Error> { panic!("on purpose") });
        assert!(matches!(failed, Err(Error::Internal { .. })));
        assert!(matches!(value.call(|value| Ok(*value)), Err(Error::Internal { .. })));
    }
}
