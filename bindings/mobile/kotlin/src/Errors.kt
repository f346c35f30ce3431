package frontdesk

/** The stable number of the error: the same in every language, never reused. */
val DeskException.code: UInt get() = errorCode(this)

/** The stable name of the error, such as `NotPaused`. */
val DeskException.name: String get() = errorName(this)

/** What family the error belongs to: what a host does about it. */
val DeskException.kind: ErrorKind get() = errorKind(this)

/** The error as a sentence for developers. It names ids and fields, never a person. */
val DeskException.text: String get() = errorText(this)

/** The error as canonical JSON: `{"NotPaused":{"agent":"ann"}}`. */
fun DeskException.toJson(): String = errorToJson(this)
