//! The ids that one desk knows, and their keys.

use serde::{Deserialize, Serialize};

use crate::catalogue::FieldType;
use crate::id::{self, Interner, each_id};

macro_rules! names {
    ($($(#[$doc:meta])* $id:ident $(=> $key:ident in $names:ident)?;)*) => {
        /// A table of ids for each kind that has keys.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub(crate) struct Names {
            $($(
                #[doc = concat!("Each known [`", stringify!($id), "`](id::", stringify!($id), ").")]
                pub(crate) $names: Interner<id::$id>,
            )?)*
            /// Each actor who holds a role or is an agent.
            pub(crate) actors: Interner<id::ActorId>,
        }
    };
}

each_id!(names);

macro_rules! lacks {
    ($($(#[$doc:meta])* $id:ident $(=> $key:ident in $names:ident)?;)*) => {
        impl Names {
            /// What kind of thing the text should name, if it is an id that has keys, and none of the
            /// desk's.
            pub(crate) fn lacks(&self, kind: FieldType, text: &str) -> Option<String> {
                match kind {
                    $($(FieldType::Text(stringify!($id)) if self.$names.key(text).is_none() => {
                        Some(plain_name(stringify!($id)))
                    })?)*
                    _ => None,
                }
            }
        }
    };
}

each_id!(lacks);

/// What people call the thing that an id names: `pause type` for `PauseTypeId`.
fn plain_name(id: &str) -> String {
    let mut name = String::new();
    for letter in id.trim_end_matches("Id").chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push(' ');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}
