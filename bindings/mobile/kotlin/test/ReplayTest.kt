package frontdesk

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** The log that a host has kept leads to the same desk, byte for byte. */
class ReplayTest {
    private val desk = openOffice(log = true)
    private val noon = eight + 240 * MINUTE

    init {
        desk.handle(eight + MINUTE, SYSTEM, Command.Offer("ann", "call 1", "voice", expiresAt = eight + 2 * MINUTE))
        desk.handleTimeout(eight + 5 * MINUTE)
        desk.handle(noon, "ann", Command.Pause(agent = "ann", pauseType = "lunch"))
        desk.handle(noon + 40 * MINUTE, "ann", Command.Resume(agent = "ann"))
    }

    @Test
    fun `a replay gives the same bytes`() {
        val lines = generateSequence { desk.pollLogJson() }.joinToString("\n")
        val snapshot = desk.snapshot()
        val replay = Replay.fromJsonLines(lines)
        assertTrue(snapshot.contentEquals(replay.finish().snapshot()), "from lines")

        val entries = lines.lines().map { logEntryFromJson(it) }
        assertTrue(snapshot.contentEquals(Replay(entries).finish().snapshot()), "from entries")
    }

    @Test
    fun `a replay goes back`() {
        val replay = Replay(desk.log().toList())
        val before = replay.seek(noon - 1).ask<Answer.AgentView>(Query.AgentView("ann"))
        assertEquals(Work.OnQueue, before.work)
        val during = replay.seek(noon + 10 * MINUTE).ask<Answer.Panel>(Query.Panel("ann"))
        assertEquals(10 * MINUTE, during.rows.single().spent)

        val sheet = assertIs<Answer.Timesheet>(replay.timesheet("ann", eight, noon + 40 * MINUTE))
        assertEquals(40 * MINUTE, sheet.pause)
        assertEquals(Span(eight, noon + 40 * MINUTE), replay.span("ann"))
        val ledger = assertIs<Answer.Ledger>(replay.ledger("ann", eight, noon + 40 * MINUTE))
        assertEquals(noon + 40 * MINUTE - eight, ledger.entries.sumOf { it.end - it.start })
        val regions = assertIs<Answer.RegionLedger>(replay.regionLedger("ann", eight, noon + 40 * MINUTE)).regions
        assertTrue(regions.map { it.region }.containsAll(listOf(Region.Session, Region.Presence, Region.Line, Region.Work)))
        regions.forEach { region ->
            assertEquals(noon + 40 * MINUTE - eight, region.entries.sumOf { it.end - it.start }, "${region.region}")
        }
    }

    @Test
    fun `other rules give another day`() {
        val longer = pauseTypeSpec("lunch").copy(allotment = 60 * MINUTE)
        val rule = Command.DefinePauseTypes(listOf(longer), Effect.IMMEDIATE, Apply.IMMEDIATE)
        val difference = Replay(desk.log().toList()).whatIf(listOf(rule)).agents.single()
        assertEquals("ann", difference.agent)
        assertEquals(10 * MINUTE, difference.before.exceeded)
        assertEquals(0, difference.after.exceeded)
    }

    @Test
    fun `a gap is refused`() {
        val log = desk.log().toList()
        val error = assertFailsWith<DeskException.LogUnreadable> { Replay(log.drop(1)) }
        assertEquals(2uL, error.entry)
    }
}
