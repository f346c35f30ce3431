//! For tests of this library, of its surfaces, and of hosts against their own rules. Feature `testing`;
//! not part of the stable interface.

pub mod scenario;
