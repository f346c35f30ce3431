package frontdesk

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** A morning of one agent, in typed calls alone. */
class StoryTest {
    @Test
    fun `a call with its wrap-up`() {
        val desk = openOffice()
        val ringing = eight + MINUTE
        desk.handle(ringing, SYSTEM, Command.Offer(agent = "ann", interaction = "call 1", channel = "voice"))
        desk.handle(ringing + 5_000, SYSTEM, Command.Answer(agent = "ann", interaction = "call 1"))

        val view = desk.ask<Answer.AgentView>(Query.AgentView(agent = "ann"))
        assertEquals(Indicator.BUSY, view.indicator)
        assertEquals(listOf("call 1"), view.channels.single().active.map { it.interaction })

        val over = ringing + 3 * MINUTE
        desk.handle(over, SYSTEM, Command.End("ann", "call 1", EndReason.COMPLETED))
        assertEquals(over + 30_000, desk.nextDeadline())
        desk.handleTimeout(over + MINUTE)

        val events = desk.events().toList()
        val ended = events.last()
        assertEquals(Event.WrapUpEnded("ann", "call 1", "voice", WrapUpEnd.TIMED_OUT), ended.event)
        assertEquals(over + 30_000, ended.at)
        assertEquals(over + MINUTE, ended.observedAt)
        assertEquals(
            listOf("OfferMade", "OfferAnswered", "InteractionEnded", "WrapUpStarted", "WrapUpEnded"),
            events.map { Samples.name(it.event) },
        )
        assertEquals((events.first().seq..ended.seq).toList(), events.map { it.seq })
        assertNull(desk.nextDeadline())
    }

    @Test
    fun `a lunch beyond its quota`() {
        val desk = openOffice()
        val noon = eight + 240 * MINUTE
        desk.handle(noon, "ann", Command.Pause(agent = "ann", pauseType = "lunch"))
        desk.handleTimeout(noon + 10 * MINUTE)

        val lunch = desk.ask<Answer.Panel>(Query.Panel(agent = "ann")).rows.single()
        assertTrue(lunch.running)
        assertEquals(10 * MINUTE, lunch.spent)
        assertEquals(20 * MINUTE, lunch.remaining)

        assertEquals(noon + 30 * MINUTE, desk.nextDeadline())
        desk.handleTimeout(noon + 35 * MINUTE)
        val exhausted = desk.events().map { it.event }.last { it is Event.QuotaExhausted }
        assertIs<Event.QuotaExhausted>(exhausted)
        assertEquals(Limit.Allotment(pauseType = "lunch"), exhausted.limit)
        desk.handle(noon + 35 * MINUTE, "ann", Command.Resume(agent = "ann"))
        assertEquals(5 * MINUTE, desk.ask<Answer.Panel>(Query.Panel(agent = "ann")).rows.single().exceeded)

        val refusal = assertFailsWith<DeskException.PauseRefused> {
            desk.handle(noon + 40 * MINUTE, "ann", Command.Pause(agent = "ann", pauseType = "lunch"))
        }
        assertTrue(PauseRefusal.Exhausted(Limit.Allotment("lunch")) in refusal.reasons, "${refusal.reasons}")
    }

    @Test
    fun `a timesheet`() {
        val desk = openOffice()
        desk.handle(eight, SYSTEM, Command.Begin("ann", "call 1", "voice", InteractionKind.OUTBOUND))
        desk.handle(eight + 10 * MINUTE, SYSTEM, Command.End("ann", "call 1", EndReason.COMPLETED))
        desk.handle(eight + 40 * MINUTE, "ann", Command.Logout(agent = "ann"))

        val sheet = desk.ask<Answer.Timesheet>(Query.Timesheet("ann", eight, eight + 40 * MINUTE))
        assertEquals(1u, sheet.handled)
        assertEquals(10 * MINUTE, sheet.talk)
        assertEquals(30 * MINUTE, sheet.waiting)
        assertEquals(2_500u, sheet.occupancy)
    }

    @Test
    fun `a router asks why not`() {
        val desk = openOffice()
        desk.handle(eight, "ann", Command.Pause(agent = "ann"))
        val answer = desk.ask<Answer.Eligibility>(Query.Eligible(agent = "ann", channel = "voice"))
        assertFalse(answer.eligible)
        assertEquals(1, answer.reasons.size, "${answer.reasons}")
    }

    @Test
    fun `definitions are checked and drawn without a desk`() {
        val definitions = defaultDefinitions()
        assertEquals(emptyList(), violations(definitions, emptyList()))

        val green = definitions.statuses.map { if (it.id == "online") it.copy(color = "green") else it }
        val strange = AgentSpec(id = "bob", team = "nowhere")
        val found = violations(definitions.copy(statuses = green), listOf(strange))
        assertEquals(
            listOf("BadColor" to "statuses[online].color", "UnknownReference" to "agents[bob].team"),
            found.map { it.code to it.path },
        )

        val nobody = statusSpec("secret").copy(settableBy = emptyList())
        val trapped = definitions.copy(statuses = definitions.statuses + nobody)
        assertTrue(findings(trapped).any { it.path == "statuses[secret]" })

        val drawing = diagram(definitions, Machine.PRESENCE, DiagramFormat.MERMAID)
        assertTrue(drawing.startsWith("stateDiagram-v2\n"), drawing)
    }

    @Test
    fun `instants are milliseconds`() {
        assertEquals(1_749_542_400_000, eight)
        assertEquals("2025-06-10T08:00:00Z", formatTimestamp(eight))
        assertEquals(9_000_000u, parseTimeOfDay("02:30"))
        assertEquals("02:30", formatTimeOfDay(9_000_000u))
        assertTrue("Europe/Prague" in zoneNames())
    }

    @Test
    fun `a late tick comes in portions`() {
        val desk = openOffice()
        desk.handle(eight, SYSTEM, Command.Offer("ann", "call 1", "voice", expiresAt = eight + 10_000))
        val progress = desk.handleTimeoutWithin(eight + 60 * MINUTE, 1u)
        assertFalse(progress.finished)
        desk.handleTimeout(eight + 60 * MINUTE)
        assertEquals(eight + 60 * MINUTE, desk.clock())
        assertEquals(
            listOf("OfferMade", "OfferMissed", "MissedEnded"),
            desk.events().map { Samples.name(it.event) }.toList(),
        )
    }
}
