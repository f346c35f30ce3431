package frontdesk

import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Keys, and the contacts that a contact is like. */
class MatchingTest {
    private val columns = listOf(ContactColumn("name", "full_name"), ContactColumn("mail", "email"))

    private val contacts = listOf(
        Contact("1", mapOf("name" to "Ann Lee", "mail" to "ann@example.org")),
        Contact("2", mapOf("name" to "LEE Ann", "mail" to "Ann@Example.org")),
        Contact("3", mapOf("name" to "Bob Stone", "mail" to "bob@example.org")),
    )

    /** What three contacts teach: little, but enough for equal ones. */
    private val model = findDuplicates(columns, contacts).model

    @Test
    fun `spellings have one key`() {
        assertEquals("+420777123456", phoneKey("777 123 456", "CZ"))
        assertEquals("+420777123456", phoneKey("00420 777-123-456", "DE"))
        assertNull(phoneKey("anonymous"))
        assertEquals("ann@gmail.com", emailKey("A.nn+x@GoogleMail.com"))
        assertNull(emailKey("ann"))
        assertEquals(nameKey("Dr. Ann LEE"), nameKey("Lee, Ann"))
        assertFailsWith<DeskException.Invalid> { phoneKey("777", "Czechia") }
    }

    @Test
    fun `duplicates are found`() {
        val clusters = findDuplicates(columns, contacts, listOf("CZ")).clusters
        assertEquals(listOf(1UL, 1UL, 2UL), clusters)
        assertFailsWith<DeskException.Invalid> { findDuplicates(columns, contacts + contacts) }
    }

    @Test
    fun `months stand before days where a column says so`() {
        val born = listOf(
            Contact("1", mapOf("name" to "Ann Lee", "born" to "1985-03-04")),
            Contact("2", mapOf("name" to "Ann Lee", "born" to "3/4/1985")),
        )
        fun clusters(monthFirst: Boolean): List<ULong> {
            val dates = ContactColumn("born", "birth_date", monthFirst)
            return findDuplicates(listOf(ContactColumn("name", "full_name"), dates), born).clusters
        }
        assertEquals(listOf(1UL, 1UL), clusters(true))
        assertEquals(listOf(1UL, 2UL), clusters(false))
    }

    @Test
    fun `contacts are found`() {
        val index = ContactIndex(columns, model)
        index.insert("a", mapOf("name" to "Ann Lee", "mail" to "ann@example.org"))
        index.insert("c", mapOf("name" to "Bob Stone"))
        assertEquals(2UL, index.count())
        val found = index.lookUp(mapOf("name" to "LEE Ann", "mail" to "Ann@Example.org"), 0U.toUShort())
        assertEquals("a", found.first().id)

        index.insert("b", mapOf("name" to "LEE Ann", "mail" to "Ann@Example.org"))
        assertTrue(index.similar("b", 0U.toUShort()).any { it.id == "a" })
        assertNotNull(index.explainJson("a", "b"))
        assertNull(index.explainJson("a", "z"))
        index.declareDifferent("a", "b")
        assertTrue(index.similar("b", 0U.toUShort()).none { it.id == "a" })
        index.update("b", mapOf("name" to "Ann Lee", "mail" to "lee@example.org"))
        assertTrue(index.snapshot().isNotEmpty())
        assertContentEquals(index.snapshot(), index.snapshot())
        index.remove("b")
        assertFailsWith<DeskException> { index.remove("b") }
    }

    @Test
    fun `what cannot be is refused`() {
        assertFailsWith<DeskException.Invalid> { ContactIndex(listOf(ContactColumn("x", "surprise")), model) }
        assertFailsWith<DeskException> { ContactIndex(columns, "{}") }
        val index = ContactIndex(columns, model)
        assertFailsWith<DeskException.Invalid> { index.insert("a", mapOf("phone" to "777123456")) }
    }
}
