package more

fun whenWithSubject(x: Any): Int {
    return when (x) { // +1
        !is Int -> 3
        in setOf(1, 2) -> 2
        null, 4 -> 4
        else -> 0
    }
}

fun whenWithoutSubject(a: Boolean, b: Boolean): Int {
    when { // +1
        a && b -> return 1 // +1
        a || b -> return 2 // +1
        else -> return 0
    }
}

fun whenAsBody(x: Int) = when (x) { // +1
    1 -> "a"
    else -> other(x) ?: "c"
}

fun elvisWithReturn(name: String?): Int {
    val n = name ?: return 0
    val m = n.toIntOrNull() ?: throw IllegalStateException()
    return m
}

fun elvisWithIf(name: String?, b: Boolean): String {
    return name ?: if (b) "x" else "y" // +1
}

fun tryAsValue(text: String): Int {
    return try { text.toInt() } catch (e: NumberFormatException) { 0 } finally { println() } // +1
}

fun labelled(rows: List<List<Int>>): Int {
    outer@ for (row in rows) { // +1
        for (cell in row) { // +2
            if (cell == 0) continue@outer // +4
            if (cell < 0) break // +3
        }
    }
    return 0
}

fun returnToLabel(list: List<Int>) {
    list.forEach { if (it == 0) return@forEach } // +2
}

fun lambdaInLambda(list: List<List<Int>>) {
    list.map { row -> row.map { cell -> if (cell > 0) 1 else 0 } } // +3
}

fun repeatUntil(next: () -> Boolean) {
    do { // +1
        if (next()) break // +2
    } while (true)
}

fun local(x: Int): Int {
    fun inner(y: Int): Int {
        if (y > 0) return y // +2
        return 0
    }
    return inner(x)
}

fun anonymousObject(): Runnable {
    return object : Runnable {
        override fun run() {
            while (true) { // +2
                println()
            }
        }
    }
}

fun negations(a: Boolean, b: Boolean, c: Boolean) = !(a && b) && c // +2

fun mixed(a: Boolean, b: Boolean, c: Boolean, d: Boolean) = a && b || c && d // +3

fun scopeFunctions(x: String?) {
    x?.let { if (it.isEmpty()) return } // +2
    x?.also { println(it) }
}

fun inRange(x: Int): Boolean = x in 1..10 || x in 20..30 // +1

tailrec fun countDown(n: Int): Int { // +1
    return if (n == 0) 0 else countDown(n - 1) // +1
}

class Account(var open: Boolean) {
    val label: String
        get() = if (open) "open" else "closed" // +1

    fun close() {
        runCatching { if (open) open = false } // +2
    }
}

enum class Operation {
    ADD {
        override fun apply(a: Int): Int {
            if (a > 0) return a // +1
            return 0
        }
    },
    NEGATE {
        override fun apply(a: Int) = -a
    };

    abstract fun apply(a: Int): Int
}
