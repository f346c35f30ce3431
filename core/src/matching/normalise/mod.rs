//! Normalised values and keys: what is left of a cell when spelling, script, case and decoration are taken away.
//!
//! Every function is total: any text gives a value or `None`, in time and memory bounded by the text, of which
//! at most [`LONGEST_CELL`] bytes are read. A key of a key is the key.

mod column;
mod company;
mod date;
mod email;
mod email_providers;
mod fold;
mod handle;
pub(crate) mod name;
pub(crate) mod nickname;
mod phone;
mod place;
mod text;
pub(crate) mod unspaced;

pub use column::{ColumnGuess, ColumnKind, guess_column};
pub use company::company_key;
pub use date::{DateConvention, WrittenDate};
pub use email::{Email, email_key, emails};
pub(crate) use fold::readable;
pub use fold::{LONGEST_CELL, fold, fold_into, fold_name, words, words_key};
pub use handle::{Handle, Network, handle_key};
pub use name::{Generation, NameWord, PersonName, WordForm, name_key, parse_name};
pub use phone::{
    NotAPhoneKey, Phone, PhoneClass, PhoneKey, Region, is_withheld, phone_key, phone_twin, phones,
    read_phone,
};
pub use place::{Address, city_key};
pub use text::{category_key, id_key, language_key};
