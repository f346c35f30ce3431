package frontdesk

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlin.test.fail

/** A refusal is an exception with fields, a stable code, and every reason; it changes nothing. */
class ErrorsTest {
    @Test
    fun `an error has the fields of its variant`() {
        val desk = openOffice()
        try {
            desk.handle(eight, "ann", Command.Resume(agent = "ann"))
            fail("a pause ended that had not begun")
        } catch (error: DeskException.NotPaused) {
            assertEquals("ann", error.agent)
            assertEquals(1301u, error.code)
            assertEquals("NotPaused", error.name)
            assertEquals(ErrorKind.CONFLICT, error.kind)
            assertEquals("""{"NotPaused":{"agent":"ann"}}""", error.toJson())
            assertEquals("agent ann is not in a pause", error.text)
        }
    }

    @Test
    fun `a refusal changes nothing`() {
        val desk = openOffice()
        val before = desk.snapshot()
        assertFailsWith<DeskException.Unknown> {
            desk.handle(eight, SYSTEM, Command.GoOnQueue(agent = "nobody"))
        }
        assertFailsWith<DeskException.Denied> {
            desk.handle(eight, "stranger", Command.GoOffQueue(agent = "ann"))
        }
        assertTrue(before.contentEquals(desk.snapshot()))
        assertEquals(null, desk.pollEvent())
    }

    @Test
    fun `all violations come at once`() {
        val error = assertFailsWith<DeskException.Invalid> {
            val bad = pauseTypeSpec("bad").copy(paidPercent = 101u, warnPercent = 0u, allotment = -1)
            val command = Command.DefinePauseTypes(listOf(bad), Effect.IMMEDIATE, Apply.IMMEDIATE)
            office().handle(eight, SYSTEM, command)
        }
        assertEquals(3u, error.total)
        assertEquals(
            setOf("pause_types[bad].paid_percent", "pause_types[bad].warn_percent", "pause_types[bad].allotment"),
            error.violations.map { it.path }.toSet(),
        )
    }

    @Test
    fun `a list goes on after a refusal`() {
        val desk = office()
        val refusals = desk.handleAll(
            listOf(
                Call(eight, "ann", Command.Login("ann", "desk 4")),
                Call(eight, "ann", Command.Resume("ann")),
                Call(eight, "ann", Command.GoOnQueue("ann")),
            ),
        )
        val refusal = refusals.single()
        assertEquals(1u, refusal.index)
        assertEquals("NotPaused", refusal.error.name)
        assertEquals(Work.OnQueue, desk.ask<Answer.AgentView>(Query.AgentView("ann")).work)
    }

    @Test
    fun `every error can be made, named and written`() {
        val errors = Samples.error()
        assertEquals(errors.size, errors.map { it.code }.toSet().size)
        for (error in errors) {
            assertEquals(Samples.name(error), error.name)
            assertTrue(error.toJson().startsWith("""{"${error.name}":"""), error.toJson())
            assertTrue(error.text.isNotEmpty())
        }
    }
}
