//! The ids that one desk knows, and their keys.

use serde::{Deserialize, Serialize};

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
