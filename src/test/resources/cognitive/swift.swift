// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

// The first example of the white paper: 7.
func sumOfPrimes(max: Int) -> Int {
    var total = 0
    out: for i in 1...max { // +1
        for j in 2..<i { // +2
            if i % j == 0 { // +3
                continue out // +1
            }
        }
        total += i
    }
    return total
}

// The second example of the white paper: 1.
func getWords(number: Int) -> String {
    switch number { // +1
    case 1:
        return "one"
    case 2:
        return "a couple"
    case 3, 4:
        return "a few"
    default:
        return "lots"
    }
}

// "overriddenSymbolFrom" of the white paper's appendix: 19.
func overriddenSymbolFrom(classType: ClassType) -> MethodSymbol? {
    if classType.isUnknown { // +1
        return Symbols.unknownMethodSymbol
    }
    var unknownFound = false
    let symbols = classType.symbol.members.lookup(name)
    for overrideSymbol in symbols { // +1
        if overrideSymbol.isKind(.mth) && !overrideSymbol.isStatic { // +3
            let methodSymbol = overrideSymbol
            if canOverride(methodSymbol) { // +3
                let overriding = checkOverridingParameters(methodSymbol, classType)
                if overriding == nil { // +4
                    if !unknownFound { // +5
                        unknownFound = true
                    }
                } else if overriding == true { // +1
                    return methodSymbol
                }
            }
        }
    }
    if unknownFound { // +1
        return Symbols.unknownMethodSymbol
    }
    return nil
}

// "addVersion" of the appendix: 35.
func addVersion(entry: Entry, txn: Transaction) throws {
    let ti = persistit.transactionIndex
    while true { // +1
        do {
            if frst != nil { // +2
                if frst.version > entry.version { // +3
                    throw RollbackError()
                }
                if txn.isActive { // +3
                    for e in sequence(first: frst, next: { $0.previous }) { // +4
                        let version = e.version
                        let depends = try ti.wwDependency(version, txn.status, 0)
                        if depends == timedOut { // +5
                            throw WWRetryError(version)
                        }
                        if depends != 0 && depends != aborted { // +6
                            throw RollbackError()
                        }
                    }
                }
            }
            entry.previous = frst
            frst = entry
            break
        } catch let re as WWRetryError { // +2
            do {
                let depends = try ti.wwDependency(re.versionHandle, txn, limit)
                if depends != 0 && depends != aborted { // +4
                    throw RollbackError()
                }
            } catch is InterruptedError { // +3
                throw PersistitError()
            }
        } catch { // +2
            throw PersistitError()
        }
    }
}

// "toRegexp" of the appendix: 20.
func toRegexp(antPattern: String, directorySeparator: String) -> String {
    let escaped = "\\" + directorySeparator
    var sb = "^"
    var i = antPattern.hasPrefix("/") || antPattern.hasPrefix("\\") ? 1 : 0 // +2
    while i < antPattern.count { // +1
        let ch = antPattern[i]
        if special.contains(ch) { // +2
            sb += "\\" + ch
        } else if ch == "*" { // +1
            if i + 1 < antPattern.count && antPattern[i + 1] == "*" { // +4
                if i + 2 < antPattern.count && isSlash(antPattern[i + 2]) { // +5
                    sb += "(?:.*" + escaped + "|)"
                    i += 2
                } else { // +1
                    sb += ".*"
                    i += 1
                }
            } else { // +1
                sb += "[^" + escaped + "]*?"
            }
        } else if ch == "?" { // +1
            sb += "[^" + escaped + "]"
        } else if isSlash(ch) { // +1
            sb += escaped
        } else { // +1
            sb += ch
        }
        i += 1
    }
    return sb + "$"
}

func linear(a: Int) -> Int {
    let b = a + 1
    defer { close(b) }
    print(b)
    return b
}

func chain(a: Int) -> Int {
    if a > 0 { // +1
        return 1
    } else if a < 0 { // +1
        return -1
    } else if a == 7 { // +1
        return 7
    } else { // +1
        return 0
    }
}

func elseIfContentNests(a: Bool, b: Bool, c: Bool) {
    if a { // +1
        one()
    } else if b { // +1
        if c { // +2
            two()
        }
    }
}

func elseNestsItsContent(a: Bool, b: Bool) {
    if a { // +1
        one()
    } else { // +1
        if b { // +2
            two()
        }
    }
}

func optionalBinding(a: Int?, b: Result) {
    if let a = a { // +1
        one(a)
    } else if case .success(let value) = b { // +1
        two(value)
    }
    while let c = next() { // +1
        if let d = c.value, d > 1 { // +2
            one(d)
        }
    }
}

func guards(a: Int?, b: Bool) -> Int {
    guard let a = a, a > 1 else { return 0 } // +1
    guard b || a > 7 else { // +2
        if b { // +2
            one()
        }
        return 1
    }
    return a
}

func ternary(a: Bool) -> Int {
    return a ? 1 : 2 // +1
}

func nestedTernary(a: Bool, b: Bool) -> Int {
    a ? 1 : (b ? 2 : 3) // +3
}

func nilIsShorthand(a: Thing?, b: Int?) -> Int {
    a?.b?.c() ?? b ?? 1
}

func ifAsExpression(a: Bool) -> Int {
    let x = if a { 1 } else { 2 } // +2
    return x
}

func switchAsExpression(a: Int) -> Int {
    let x = switch a { // +1
    case 1: 2
    default: 3
    }
    return x
}

func loops(list: [Int], a: Bool) {
    for x in list { // +1
        while a { // +2
            repeat { // +3
                one(x)
            } while a
        }
    }
}

func filteredLoop(list: [Int]) {
    for x in list where x > 1 { // +1
        one(x)
    }
    for case let x? in list { // +1
        one(x)
    }
}

func plainJumpsAreFree(list: [Int]) {
    for x in list { // +1
        if x > 1 { // +2
            continue
        }
        break
    }
}

func labelledJumps(list: [Int]) {
    outer: for x in list { // +1
        switch x { // +2
        case 1:
            break outer // +1
        default:
            continue outer // +1
        }
    }
}

func returnedNamesAreNoLabels(list: [Int]) -> Int {
    let outer = 1
    return outer
}

func switchNests(a: Int, b: Bool) {
    switch a { // +1
    case 1:
        if b { // +2
            one()
        }
        fallthrough
    default:
        b ? one() : two() // +2
    }
}

func switchPatterns(a: Shape) -> Int {
    switch a { // +1
    case .circle(let r) where r > 1:
        return 1
    case .square(let side) where side > 1 && side < 7: // +1
        return 2
    case let .other(x)?:
        return x
    default:
        return 0
    }
}

func catches(a: Bool) {
    do {
        if a { // +1
            try one()
        }
    } catch let e as Failure where e.isFatal { // +1
        if a { // +2
            two()
        }
    } catch { // +1
        three()
    }
}

func triesAreFree() async throws {
    let a = try? one()
    let b = try! two()
    await three(a, b)
}

func doIsFree(a: Bool) {
    do {
        if a { // +1
            one()
        }
    }
}

func deferIsFree(a: Bool) {
    defer {
        if a { // +1
            one()
        }
    }
}

func ands(a: Bool, b: Bool, c: Bool) -> Bool {
    a && b && c // +1
}

func mixed(a: Bool, b: Bool, c: Bool, d: Bool) -> Bool {
    return a && b || c && d // +3
}

func comparisons(a: Int, b: Int, c: Int?) -> Bool {
    a == 1 && b != 2 && c ?? 3 > 1 && b < 7 // +1
}

func comparisonsMixed(a: Int, b: Int, c: Int?) -> Bool {
    a == 1 || b != 2 && c == nil // +2
}

func negatedGroup(a: Bool, b: Bool, c: Bool) -> Bool {
    return a && !(b && c) // +2
}

func parentheses(a: Bool, b: Bool, c: Bool, d: Bool) -> Bool {
    return a && (b || c) && d // +3
}

func conditionAndOperators(a: Bool, b: Bool, c: Bool) {
    if a && b || c { // +3
        one()
    }
}

func conditionsInAList(a: Bool, b: Bool, c: Bool) {
    if a, b, c { // +1
        one()
    }
}

func availability() {
    if #available(iOS 13, *) { // +1
        one()
    }
}

func conditionalStatements() {
    #if DEBUG // +1
    one()
    #else // +1
    two()
    #endif
}

func closuresNest(list: [Int], a: Bool) {
    list.forEach { x in
        if a { // +2
            one(x)
        }
    }
    let f: (Int) -> Int = { $0 > 1 ? 1 : 2 } // +2
    run(animations: { two() }, completion: { done in
        if done { // +2
            f(1)
        }
    })
}

func closuresAloneAreFree(list: [Int]) -> Int {
    list.filter { $0 > 1 }.map { $0 * 2 }.reduce(0, +)
}

func closuresInClosures(list: [[Int]], a: Bool) {
    list.forEach { row in
        row.forEach { cell in
            if a { // +3
                one(cell)
            }
        }
    }
}

func outer(a: Int) {
    func inner(b: Bool) {
        if b { // +2
            one()
        }
    }
    inner(b: a > 1)
}

func recursive(_ n: Int) -> Int { // +1
    n <= 1 ? 1 : n * recursive(n - 1) // +1
}

func isEven(_ n: Int) -> Bool { // +1
    n == 0 || isOdd(n - 1) // +1
}

func isOdd(_ n: Int) -> Bool { // +1
    n != 0 && isEven(n - 1) // +1
}

func overloaded(_ n: Int) -> Int {
    overloaded(of: n)
}

func withDefault(_ n: Int, depth: Int = 0) { // +1
    if n > 0 { // +1
        withDefault(n - 1)
    }
}

func strings(a: Bool) -> String {
    "a \(a ? 1 : 2)" // +1
}

class Tree {
    var left: Tree?
    var count: Int {
        if let left = left { // +1
            return left.count + 1
        }
        return 1
    }

    var state: Int {
        get { left == nil ? 1 : 2 } // +1
        set {
            if newValue > 1 { // +1
                left = nil
            }
        }
    }

    var observed = 0 {
        didSet {
            if observed > 1 { // +1
                left = nil
            }
        }
    }

    init?(a: Bool) {
        guard a else { return nil } // +1
    }

    deinit {
        if left != nil { // +1
            close()
        }
    }

    subscript(index: Int) -> Int {
        index > 1 ? 1 : 2 // +1
    }

    func visit(_ node: Tree) { // +1
        if node.left != nil { // +1
            self.visit(node)
        }
    }

    static func build(depth: Int) -> Tree? { // +1
        depth > 0 ? Self.build(depth: depth - 1) : nil // +1
    }

    func size() -> Int {
        items.size()
    }

    private func local() {
        class Visitor {
            func go(a: Bool) {
                if a { // +2
                    one()
                }
            }
        }
    }
}

extension Tree {
    func walk() { // +1
        if left != nil { // +1
            walk()
        }
    }
}

func labelled(_ a: Int, by b: Int) {
    labelled(a)
    labelled(a, with: b)
}

func trailing(_ a: Int, then: (Int) -> Void) { // +1
    trailing(a) { b in then(b) }
}

func conditionalCompilation(a: Bool) {
    #if os(macOS) && DEBUG // +1
    if a { // +2
        one()
    }
    #elseif canImport(UIKit) // +1
    two()
    #else // +1
    a ? one() : two() // +2
    #endif
    if a { // +1
        #if DEBUG // +2
        #if swift(>=5.9) // +3
        a ? one() : two() // +4
        #endif
        #endif
        a ? one() : two() // +2
    }
}

func conditionalCases(a: Int) {
    switch a { // +1
    #if DEBUG // +2
    case 1: one()
    #endif
    default: two()
    }
}

#if os(Linux)
func onLinux(a: Bool) {
    if a { // +1
        one()
    }
}
#endif

func hiddenByAParameter(_ hiddenByAParameter: (Int) -> Int) -> Int {
    hiddenByAParameter(1)
}

func hiddenByALocal(_ a: Int) -> Int {
    let hiddenByALocal: (Int) -> Int = { b in b }
    return hiddenByALocal(a)
}
