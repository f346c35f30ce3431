package frontdesk

private const val EVENTS_IN_A_CALL = 256u

/** All that has happened and was not polled yet; polled while it is read. */
fun Desk.events(): Sequence<EventRecord> = pages { pollEvents(EVENTS_IN_A_CALL) }

/** All entries of the log that were not polled yet; polled while they are read. */
fun Desk.log(): Sequence<LogEntry> = pages { pollLogs(EVENTS_IN_A_CALL) }

private fun <T> pages(poll: () -> List<T>): Sequence<T> =
    generateSequence { poll().ifEmpty { null } }.flatten()
