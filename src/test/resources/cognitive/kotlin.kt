package conformance

// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

// The first example of the white paper, in Kotlin: 7.
fun sumOfPrimes(max: Int): Int {
    var total = 0
    out@ for (i in 1..max) { // +1
        for (j in 2 until i) { // +2
            if (i % j == 0) { // +3
                continue@out // +1
            }
        }
        total += i
    }
    return total
}

// The second: 1.
fun getWords(number: Int): String =
    when (number) { // +1
        1 -> "one"
        2 -> "a couple"
        3, 4 -> "a few"
        else -> "lots"
    }

// From the paper's appendix: 19.
class ClassSymbols(private val name: String) {
    private fun overriddenSymbolFrom(classType: ClassType): MethodSymbol? {
        if (classType.isUnknown()) { // +1
            return Symbols.unknownMethodSymbol
        }
        var unknownFound = false
        val symbols = classType.symbol.members().lookup(name)
        for (overrideSymbol in symbols) { // +1
            if (overrideSymbol.isKind(Symbol.MTH) // +2
                && !overrideSymbol.isStatic // +1
            ) {
                val method = overrideSymbol as MethodSymbol
                if (canOverride(method)) { // +3
                    val overriding = checkOverridingParameters(method, classType)
                    if (overriding == null) { // +4
                        if (!unknownFound) { // +5
                            unknownFound = true
                        }
                    } else if (overriding) { // +1
                        return method
                    }
                }
            }
        }
        if (unknownFound) { // +1
            return Symbols.unknownMethodSymbol
        }
        return null
    }

    // From the paper's appendix: 35; the lock is taken without a lambda, which would nest.
    private fun addVersion(entry: Entry, txn: Transaction) {
        val index = persistit.transactionIndex
        while (true) { // +1
            try {
                if (first != null) { // +2
                    if (first.version > entry.version) { // +3
                        throw RollbackException()
                    }
                    if (txn.isActive) { // +3
                        for (e in first.previous()) { // +4
                            val depends = index.wwDependency(e.version, txn.status, 0)
                            if (depends == TIMED_OUT) { // +5
                                throw RetryException(e.version)
                            }
                            if (depends != 0 // +5
                                && depends != ABORTED // +1
                            ) {
                                throw RollbackException()
                            }
                        }
                    }
                }
                entry.previous = first
                first = entry
                break
            } catch (re: RetryException) { // +2
                try {
                    val depends = index.wwDependency(re.version, txn.status, TIMEOUT)
                    if (depends != 0 // +3
                        && depends != ABORTED // +1
                    ) {
                        throw RollbackException()
                    }
                } catch (ie: InterruptedException) { // +3
                    throw InterruptedRunException(ie)
                }
            } catch (ie: InterruptedException) { // +2
                throw InterruptedRunException(ie)
            }
        }
    }
}

// From the paper's appendix: 20.
fun toRegexp(antPattern: String, separator: String): String {
    val escaped = "\\" + separator
    val sb = StringBuilder(antPattern.length)
    sb.append('^')
    var i = if (antPattern.startsWith("/") || // +1
        antPattern.startsWith("\\") // +1
    ) 1 else 0
    while (i < antPattern.length) { // +1
        val ch = antPattern[i]
        if (SPECIAL_CHARS.indexOf(ch) != -1) { // +2
            sb.append('\\').append(ch)
        } else if (ch == '*') { // +1
            if (i + 1 < antPattern.length // +3
                && antPattern[i + 1] == '*' // +1
            ) {
                if (i + 2 < antPattern.length // +4
                    && isSlash(antPattern[i + 2]) // +1
                ) {
                    sb.append("(?:.*").append(escaped).append("|)")
                    i += 2
                } else { // +1
                    sb.append(".*")
                    i += 1
                }
            } else { // +1
                sb.append("[^").append(escaped).append("]*?")
            }
        } else if (ch == '?') { // +1
            sb.append("[^").append(escaped).append("]")
        } else if (isSlash(ch)) { // +1
            sb.append(escaped)
        } else { // +1
            sb.append(ch)
        }
        i++
    }
    sb.append('$')
    return sb.toString()
}

// The paper's example of nesting: 9.
fun myMethod(c1: Boolean, c2: Boolean) {
    try {
        if (c1) { // +1
            for (i in 0..9) { // +2
                while (c2) { // +3
                    step()
                }
            }
        }
    } catch (e: Exception) { // +1
        if (c2) { // +2
            step()
        }
    }
}

// The paper's example of a lambda: 2.
fun myMethod2(condition: Boolean) {
    val r = Runnable {
        if (condition) { // +2
            step()
        }
    }
    r.run()
}

fun linear(a: Int): Int {
    val b = a + 1
    return b * 2
}

fun chain(a: Int): Int {
    if (a > 0) { // +1
        return 1
    } else if (a < 0) { // +1
        return -1
    } else if (a == 7) { // +1
        return 7
    } else { // +1
        return 0
    }
}

fun branchesWithoutBraces(a: Boolean, b: Boolean) {
    if (a) one() // +1
    else if (b) two() // +1
    else three() // +1
}

fun statementWithoutBraces(a: Boolean) {
    if (a) one() else two() // +2
}

fun conditionalExpression(a: Boolean): Int {
    val b = if (a) 1 else 2 // +1
    return b
}

fun conditionalExpressionAsBody(a: Boolean) = if (a) 1 else 2 // +1

fun conditionalExpressionReturned(a: Boolean): Int {
    return if (a) 1 else 2 // +1
}

fun conditionalExpressionAsArgument(a: Boolean) {
    for (i in 0..9) { // +1
        step(if (a) 1 else 2) // +2
    }
}

fun nestedConditionalExpressions(a: Boolean, b: Boolean) =
    if (a) // +1
        if (b) 1 else 2 // +2
    else 3

fun expressionWithBraces(a: Boolean): Int {
    val b = if (a) { // +1
        1
    } else { // +1
        2
    }
    return b
}

fun chainAsExpression(a: Int) =
    if (a > 0) 1 // +1
    else if (a < 0) -1 // +1
    else 0 // +1

fun elseNestsItsContent(a: Boolean, b: Boolean) {
    if (a) { // +1
        one()
    } else { // +1
        if (b) { // +2
            two()
        }
    }
}

fun nestedIfs(a: Boolean, b: Boolean, c: Boolean) {
    if (a) { // +1
        if (b) { // +2
            if (c) { // +3
                one()
            }
        }
    }
}

fun elvisAndSafeCallsAreFree(a: Foo?): Int {
    val b = a?.b?.c ?: return 0
    val d = b.d ?: throw IllegalStateException()
    return d!!.e
}

fun whenNests(a: Any) {
    when (a) { // +1
        is Int -> {
            if (a > 0) { // +2
                one()
            }
        }
        in listOf(1, 2) -> two()
        else -> three()
    }
}

fun whenWithoutSubject(a: Int): Int {
    return when { // +1
        a > 0 && a < 10 -> 1 // +1
        a == 0 || a == 10 -> 2 // +1
        else -> 3
    }
}

fun nestedWhen(a: Int, b: Int) {
    when (a) { // +1
        1 -> when (b) { // +2
            2 -> one()
            else -> two()
        }
        else -> three()
    }
}

fun loops(list: List<Int>, a: Boolean) {
    for ((i, j) in list.withIndex()) { // +1
        step(i, j)
    }
    while (a) { // +1
        step()
    }
    do { // +1
        step()
    } while (a)
    repeat(3) {
        step()
    }
}

fun nestedLoops(a: Boolean) {
    for (i in 0..9) { // +1
        while (a) { // +2
            do { // +3
                step()
            } while (a)
        }
    }
}

fun plainJumpsAreFree(list: List<Int>): Int {
    for (i in list) { // +1
        if (i == 1) continue // +2
        if (i == 2) break // +2
        if (i == 3) return 3 // +2
    }
    return 0
}

fun labelledJumps(a: Boolean) {
    out@ while (a) { // +1
        while (a) { // +2
            if (a) break@out // +4
            if (!a) continue@out // +4
        }
    }
}

// A labelled return leaves a lambda early, as a plain one leaves a function.
fun labelledReturnIsFree(list: List<Int>) {
    list.forEach {
        if (it == 0) return@forEach // +2
        step(it)
    }
}

fun runsOfLikeOperators(a: Boolean, b: Boolean, c: Boolean, d: Boolean) {
    if (a && b && c) one() // +2
    if (a && b || c) one() // +3
    if (a || b && c || d) one() // +4
    if (a && !(b && c)) one() // +3
    if (a && (b || c) && d) one() // +4
    val e = a || b || c // +1
    step(e, a && b) // +1
}

fun infixFunctionsAreNoOperators(a: Boolean, b: Boolean): Boolean {
    return a and b or a xor b
}

fun tryAndFinallyAreFree(a: Boolean) {
    try {
        if (a) { // +1
            one()
        }
    } finally {
        if (a) { // +1
            two()
        }
    }
}

fun catches(a: Boolean): Int {
    val b = try {
        one()
    } catch (e: IllegalStateException) { // +1
        1
    } catch (e: Exception) { // +1
        if (a) return 2 // +2
        3
    }
    return b
}

fun lambdasNest(list: List<Int>) {
    list.filter { it > 0 }.forEach { i ->
        if (i > 1) { // +2
            list.map { if (it > 2) 1 else 2 } // +4
        }
    }
}

fun anonymousFunctionsNest(a: Boolean) {
    val f = fun(x: Int): Int {
        if (a) return x // +2
        return 0
    }
    f(1)
}

fun localFunctionsNest(a: Boolean) {
    fun inner() {
        if (a) { // +2
            one()
        }
    }
    inner()
}

fun objectsNest(a: Boolean) {
    val r = object : Runnable {
        override fun run() {
            if (a) { // +2
                one()
            }
        }
    }
    r.run()
}

fun scopeFunctionsAreLambdas(a: Foo?) {
    a?.let {
        it.apply {
            if (ready) { // +3
                step()
            }
        }
    }
}

fun recursion(n: Int): Int { // +1
    if (n <= 1) return 1 // +1
    return n * recursion(n - 1)
}

fun indirect(n: Int): Boolean { // +1
    return n == 0 || other(n - 1) // +1
}

fun other(n: Int): Boolean { // +1
    return n != 0 && indirect(n - 1) // +1
}

class Node(val next: Node?) {
    fun size(): Int { // +1
        return this.size() + 1
    }

    fun delegated(): Int {
        return next!!.delegated()
    }

    fun overloaded(a: Int): Int = overloaded(a, 1)

    fun overloaded(a: Int, b: Int): Int = a + b

    constructor(a: Boolean) : this(null) {
        if (a) { // +1
            step()
        }
    }

    var depth: Int = 0
        get() {
            if (next == null) return field // +1
            return next.depth + 1
        }
        set(value) {
            field = if (value > 0) value else 0 // +1
        }

    companion object {
        fun of(a: Boolean): Node? {
            if (a) { // +1
                return Node(null)
            }
            return null
        }
    }
}

fun Foo.extension(a: Boolean) {
    if (a && this.ready) { // +2
        step()
    }
}

suspend fun coroutines(a: Boolean) = coroutineScope {
    launch {
        if (a) { // +3
            step()
        }
    }
}

fun pipelinesAreFree(list: List<Int>): List<Int> =
    list.asSequence().filter { it > 0 }.map { it * 2 }.takeWhile { it < 100 }.toList()

fun destructuringAndCastsAreFree(p: Pair<Int, Any>): String? {
    val (a, b) = p
    val c = b as? String
    return if (b is String) c else a.toString() // +1
}

fun defaults(a: Boolean, b: Int = if (a) 1 else 2) { // +1
    step(b)
}

fun stringTemplates(a: Boolean): String = "x ${if (a) 1 else 2} y" // +1

// A lambda that stands in no function is nested in nothing.
val property = listOf(1).map { if (it > 0) 1 else 2 } // +1

enum class Op {
    PLUS {
        override fun apply(a: Int): Int {
            if (a > 0) { // +1
                return 1
            }
            return 0
        }
    };

    abstract fun apply(a: Int): Int
}

fun interface Action {
    fun act(a: Boolean)
}

fun hiddenByAParameter(hiddenByAParameter: (Int) -> Int): Int = hiddenByAParameter(1)

fun hiddenByALocal(a: Int): Int {
    val hiddenByALocal = { b: Int -> b }
    return hiddenByALocal(a)
}

fun notHiddenByItsOwnValue(a: Int): Int { // +1
    val notHiddenByItsOwnValue = notHiddenByItsOwnValue(a - 1)
    return notHiddenByItsOwnValue
}

fun holdsAFunction(a: Int): Int {
    fun walk(n: Int): Int = walk(n - 1) // +1
    return walk(a)
}
