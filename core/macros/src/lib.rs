//! Derives for the definitions of frontdesk.
