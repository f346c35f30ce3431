package frontdesk

import java.io.File
import kotlin.system.exitProcess

/** Runs scenario files, each through the JSON calls and through the typed ones. */
fun main(files: Array<String>) {
    var failed = 0
    for (file in files) {
        try {
            for (door in listOf(JsonDoor, TypedDoor)) Scenario(door).run(File(file).readText())
        } catch (failure: Exception) {
            println("$file: ${if (failure is Difference) failure.message else failure}")
            failed++
        }
    }
    println("${files.size - failed} passed, $failed failed")
    if (failed > 0) exitProcess(1)
}

/** How commands and questions reach the desk. */
internal interface Door {
    fun handle(desk: Desk, now: Timestamp, actor: ActorId, command: String, forced: Boolean)
    fun query(desk: Desk, actor: ActorId, query: String): String
    fun replay(log: List<LogEntry>): Replay
}

internal object JsonDoor : Door {
    override fun handle(desk: Desk, now: Timestamp, actor: ActorId, command: String, forced: Boolean) =
        if (forced) desk.handleJsonForced(now, actor, command) else desk.handleJson(now, actor, command)

    override fun query(desk: Desk, actor: ActorId, query: String) = desk.queryJson(actor, query)

    override fun replay(log: List<LogEntry>) = Replay.fromJsonLines(log.joinToString("\n") { logEntryToJson(it) })
}

internal object TypedDoor : Door {
    override fun handle(desk: Desk, now: Timestamp, actor: ActorId, command: String, forced: Boolean) {
        val typed = commandFromJson(command)
        if (forced) desk.handleForced(now, actor, typed) else desk.handle(now, actor, typed)
    }

    override fun query(desk: Desk, actor: ActorId, query: String) =
        answerToJson(desk.query(actor, queryFromJson(query)))

    override fun replay(log: List<LogEntry>) = Replay(log)
}

internal class Difference(line: Int, expected: String, found: String) :
    Exception("line $line: expected $expected\n    found $found")

/** One run of one file. The format is described beside the scenarios. */
internal class Scenario(private val door: Door) {
    private var desk = Desk(log = true)
    private val log = mutableListOf<LogEntry>()
    private var line = 0

    /** What the last step left to be expected. */
    private val events = ArrayDeque<String>()
    private var error: DeskException? = null
    private var answer: String? = null

    fun run(text: String) {
        for (line in text.lineSequence()) {
            this.line++
            if (line.isNotEmpty()) step(line.first(), line.drop(1).trim())
        }
        nothingIsLeft()
        replay()
    }

    private fun step(mark: Char, rest: String) {
        if (mark !in "<!:#") nothingIsLeft()
        when (mark) {
            '#' -> {}
            '=' -> {
                replay()
                desk = Desk(deskSettingsFromJson(rest).events, log = true)
            }
            '>' -> handle(rest)
            '<' -> compare(rest, events.removeFirstOrNull() ?: "no event")
            '!' -> {
                val found = error?.let { if (' ' in rest) errorLine(it) else it.name }
                error = null
                compare(rest, found ?: "no error")
            }
            '?' -> ask(rest)
            ':' -> compare(rest, answer ?: "no answer").also { answer = null }
            '@' -> compare(rest, desk.nextDeadline()?.let { formatTimestamp(it) } ?: "none")
            '~' -> restore()
            else -> throw Difference(line, "a line that starts with one of = > < ! @ ? : ~ #", "$mark")
        }
    }

    /** `now actor {command}`, or `now` alone for a tick. `now!` forces the clock. */
    private fun handle(rest: String) {
        val words = rest.split(' ', limit = 3)
        val forced = words[0].endsWith('!')
        val now = instant(words[0].removeSuffix("!"))
        error = refusal {
            when {
                words.size == 3 -> door.handle(desk, now, words[1], words[2], forced)
                words.size != 1 -> throw Difference(line, "an instant, an actor and a command", rest)
                forced -> desk.handleTimeoutForced(now)
                else -> desk.handleTimeout(now)
            }
        }
        desk.events().mapTo(events) { eventLine(it) }
        log += desk.log()
    }

    private fun ask(rest: String) {
        val actor = rest.substringBefore(" {", missingDelimiterValue = SYSTEM)
        val query = if (" {" in rest) rest.drop(actor.length).trim() else rest
        error = refusal { answer = door.query(desk, actor, query) }
    }

    /** A desk that is restored from its snapshot goes on as if nothing had been, and has the same snapshot. */
    private fun restore() {
        val before = desk.snapshot()
        desk = Desk.restore(before, desk.settings().events, log = true)
        if (!before.contentEquals(desk.snapshot())) {
            throw Difference(line, "the same snapshot after restoring", "another")
        }
    }

    /** The log so far leads to the desk as it is. */
    private fun replay() {
        val replayed = door.replay(log.toList()).finish()
        log.clear()
        // A tick that fires nothing has no entry: the clock alone may stand behind. Where an edit has just made
        // something due, the tick lets it happen on both sides.
        val original = Desk.restore(desk.snapshot())
        desk.clock()?.let { now -> listOf(replayed, original).forEach { it.handleTimeoutForced(now) } }
        if (!original.snapshot().contentEquals(replayed.snapshot())) {
            throw Difference(line, "a replay that leads to the same snapshot", "another")
        }
    }

    private fun refusal(call: () -> Unit): DeskException? =
        try {
            call()
            null
        } catch (refusal: DeskException) {
            refusal
        }

    /** Whole milliseconds, or RFC 3339. */
    private fun instant(text: String): Timestamp =
        try {
            text.toLongOrNull()?.also { formatTimestamp(it) } ?: parseTimestamp(text)
        } catch (_: DeskException) {
            throw Difference(line, "an instant", text)
        }

    private fun compare(expected: String, found: String) {
        if (expected != found) throw Difference(line, expected, found)
    }

    /** Everything that the last step brought was expected. */
    private fun nothingIsLeft() {
        events.removeFirstOrNull()?.let { throw Difference(line, "no further event", it) }
        error?.let { throw Difference(line, "no error", errorLine(it)) }
        answer?.let { throw Difference(line, "a line with the answer", it) }
    }

    private fun errorLine(error: DeskException) = "${error.name} ${error.toJson()}"
}
