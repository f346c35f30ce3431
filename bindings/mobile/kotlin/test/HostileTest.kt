package frontdesk

import kotlin.random.Random
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** Whatever is given, the answer is an error of the catalogue, and the desk goes on. */
class HostileTest {
    private val desk = openOffice()

    @Test
    fun `texts that are no ids`() {
        for (text in listOf("", "a\u0000b", "line\nfeed", "x".repeat(65), "č".repeat(33), "\u007f")) {
            val error = assertFailsWith<DeskException.Invalid> {
                desk.handle(eight, SYSTEM, Command.GoOnQueue(agent = text))
            }
            assertEquals("BadId" to "agent", error.violations.single().let { it.code to it.path })
            val actor = assertFailsWith<DeskException.Invalid> { desk.handleJson(eight, text, "{}") }
            val typed = assertFailsWith<DeskException.Invalid> { desk.query(text, Query.Clock) }
            assertEquals(actor.violations, typed.violations)
        }
        desk.handle(eight, SYSTEM, Command.DefineAgents(listOf(AgentSpec(id = "č".repeat(32)))))
    }

    @Test
    fun `half a surrogate pair`() {
        val lone = "\ud83d"
        val outcome = runCatching { desk.handle(eight, SYSTEM, Command.GoOnQueue(agent = lone)) }
        assertNotNull(outcome.exceptionOrNull())
        assertEquals(eight, desk.clock())
    }

    @Test
    fun `numbers that are no instants`() {
        for (millis in listOf(Long.MIN_VALUE, Long.MAX_VALUE, 253_402_300_800_000, -62_135_596_800_001)) {
            val error = assertFailsWith<DeskException.Invalid> { desk.handleTimeout(millis) }
            assertEquals("OutOfRange", error.violations.single().code)
        }
        assertFailsWith<DeskException.ClockSkew> { desk.handleTimeout(eight - 6 * MINUTE) }
        assertEquals(eight, desk.clock())
    }

    @Test
    fun `numbers beyond every range`() {
        val absurd = pauseTypeSpec("x").copy(
            paidPercent = UInt.MAX_VALUE,
            allotment = Long.MIN_VALUE,
            countLimit = UInt.MAX_VALUE,
            singleMaximum = Long.MAX_VALUE,
            grace = Long.MIN_VALUE,
            period = Period.Rolling(Long.MAX_VALUE),
        )
        val command = Command.DefinePauseTypes(listOf(absurd), Effect.IMMEDIATE, Apply.IMMEDIATE)
        val error = assertFailsWith<DeskException.Invalid> { desk.handle(eight, SYSTEM, command) }
        assertTrue(error.total >= 5u, "${error.violations}")
    }

    @Test
    fun `zones and times of day that are none`() {
        val zone = AgentSpec(id = "bob", zone = "Atlantis/Poseidonis")
        val error = assertFailsWith<DeskException.Invalid> {
            desk.handle(eight, SYSTEM, Command.DefineAgents(listOf(zone)))
        }
        assertEquals("BadZone", error.violations.single().code)
        assertFailsWith<DeskException.Invalid> { formatTimeOfDay(86_400_000u) }
        assertFailsWith<DeskException.Invalid> { parseTimeOfDay("24:00") }
        assertFailsWith<DeskException.Invalid> { parseTimestamp("2025-06-10") }
    }

    @Test
    fun `texts that are no commands`() {
        val texts = listOf(
            "", "null", "[]", "{}", "{\"GoOnQueue\":{}}", "{\"Nothing\":{}}", "{\"GoOnQueue\":{\"agent\":7}}",
            "{\"GoOnQueue\":{\"agent\":\"ann\",\"more\":1}}", "\u0000", "[".repeat(100_000),
        )
        for (text in texts) {
            val error = assertFailsWith<DeskException.JsonUnreadable>(text.take(40)) {
                desk.handleJson(eight, SYSTEM, text)
            }
            assertEquals(ErrorKind.INVALID, error.kind)
            assertFailsWith<DeskException.JsonUnreadable> { commandFromJson(text) }
        }
    }

    @Test
    fun `a long list`() {
        val refusals = desk.handleAll(List(10_000) { Call(eight, SYSTEM, Command.GoOnQueue("nobody")) })
        assertEquals(10_000, refusals.size)
        assertEquals("nobody", (refusals.last().error as DeskException.Unknown).id)
        assertEquals(emptyList(), desk.pollEvents(0u))
        assertEquals(emptyList(), desk.pollEvents(UInt.MAX_VALUE))
    }

    @Test
    fun `bytes that are no snapshot`() {
        val snapshot = desk.snapshot()
        val random = Random(2)
        for (length in listOf(0, 1, 9, 10, snapshot.size / 2, snapshot.size - 1)) {
            assertFailsWith<DeskException.SnapshotUnreadable> { Desk.restore(snapshot.copyOf(length)) }
        }
        assertFailsWith<DeskException.SnapshotUnreadable> { Desk.restore(snapshot + 0) }
        repeat(500) {
            val broken = snapshot.copyOf()
            broken[random.nextInt(broken.size)] = random.nextInt().toByte()
            try {
                Desk.restore(broken).use { it.handleTimeoutForced(eight + MINUTE) }
            } catch (error: DeskException) {
                assertTrue(error.code > 0u)
            }
        }
    }

    @Test
    fun `a desk that was closed`() {
        val closed = office()
        closed.close()
        assertFailsWith<IllegalStateException> { closed.clock() }
        closed.close()
    }
}
