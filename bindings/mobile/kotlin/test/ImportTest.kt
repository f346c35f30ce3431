package frontdesk

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** Plans of imports in steps. */
class ImportTest {
    private val columns = listOf("name" to "Name", "email" to "Email").joinToString(",") { (header, field) ->
        """{"header":"$header","target":{"Contact":{"field":"$field"}}}"""
    }

    private fun query(name: String) = queryFromJson(
        """{"$name":{"job":{"batch":"b","group":"all","format":{"Table":{}},"columns":[$columns],
            "content":{"Text":{"text":"name,email\nAnn,ann@example.org\nBob,none\nCyd,cyd@example.org\n"}}}}}""",
    )

    private fun directory() = Desk().apply {
        handleJson(eight, SYSTEM, """{"DefineUserGroups":{"groups":[{"id":"all","name":"All"}]}}""")
    }

    @Test
    fun `steps give the answer of the query`() {
        val desk = directory()
        for (query in listOf(query("PlanImport"), query("ImportErrors"))) {
            ImportPlanning(desk, SYSTEM, query).use { planning ->
                var progress = planning.step(1UL)
                var steps = 1
                while (!progress.finished) {
                    progress = planning.step(1UL)
                    steps++
                }
                assertEquals(5, steps)
                assertEquals(3U, progress.rows)
                assertEquals(progress.totalBytes, progress.bytes)
                assertEquals(desk.query(SYSTEM, query), planning.finish())
                assertFailsWith<DeskException.Invalid> { planning.finish() }
            }
        }
    }

    @Test
    fun `a desk that has changed is refused`() {
        val desk = directory()
        val planning = ImportPlanning(desk, SYSTEM, query("PlanImport"))
        planning.step(1UL)
        desk.handleTimeout(eight + MINUTE)
        planning.step(1UL)
        desk.handleJson(eight, SYSTEM, """{"DefineDepartments":{"departments":[{"id":"d","name":"D"}]}}""")
        assertEquals("b", assertFailsWith<DeskException.PlanStale> { planning.step(1UL) }.hash)
        assertFailsWith<DeskException.PlanStale> { planning.finish() }
    }

    @Test
    fun `other queries are refused`() {
        val refused = assertFailsWith<DeskException.Invalid> { ImportPlanning(directory(), SYSTEM, Query.Clock) }
        assertEquals("NotAnImport", refused.violations.single().code)
    }
}
