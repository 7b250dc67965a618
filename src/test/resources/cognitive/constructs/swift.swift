func guarding(_ x: Int?) -> Int {
    guard let n = x, n > 0 else { // +1
        if cond() { // +2
            return 1
        }
        return 0
    }
    return n
}

func switching(_ x: Shape) -> Int {
    switch x { // +1
    case .circle(let r) where r > 0 && r < 9: // +1
        return 1
    case .square, .triangle:
        if cond() { // +2
            return 2
        }
        fallthrough
    default:
        return 0
    }
}

func repeating() {
    repeat { // +1
        if cond() { // +2
            continue
        }
    } while more() && !done() // +1
}

func labelled(_ rows: [[Int]]) {
    outer: for row in rows { // +1
        for cell in row where cell > 0 { // +2
            if cell == 1 { // +3
                continue outer // +1
            }
            if cell == 2 { // +3
                break
            }
        }
    }
}

func values(_ n: Int) -> String {
    let text = if n > 0 { "a" } else { "b" } // +2
    return text
}

func ternaries(_ a: Bool, _ b: Bool) -> Int {
    return a ? (b ? 1 : 2) : 3 // +3
}

func catching() {
    do {
        try run()
    } catch let e as MyError where e.code > 0 { // +1
        if cond() { // +2
            log()
        }
    } catch { // +1
        log()
    }
}

func optional(_ x: Int?) -> Int {
    let y = x ?? other() ?? 0
    let z = try? run()
    return y + (z?.count ?? 0)
}

func closures(_ xs: [Int]) -> [Int] {
    return xs.map { $0 > 0 ? $0 : 0 } // +2
}

func closureInClosure(_ xs: [[Int]]) {
    xs.forEach { row in
        row.forEach { x in
            if x > 0 { // +3
                go()
            }
        }
    }
}

func localFunction(_ n: Int) -> Int {
    func inner(_ m: Int) -> Int {
        if m > 0 { // +2
            return m
        }
        return 0
    }
    return inner(n)
}

func compiled() {
    #if DEBUG // +1
    log()
    #elseif os(Linux) // +1
    log()
    #else // +1
    log()
    #endif
}

func conditionsInLists(_ a: Int?, _ b: Bool) {
    if let x = a, b, x > 0 || b { // +2
        go()
    } else if b { // +1
        go()
    } else { // +1
        go()
    }
}

func whileLet(_ it: inout Iterator) {
    while let x = it.next() { // +1
        if case .some(let y) = x, y > 0 { // +2
            go()
        }
    }
}

func deferring() {
    defer {
        if cond() { // +1
            close()
        }
    }
}

func down(_ n: Int) -> Int { // +1
    return n == 0 ? 0 : down(n - 1) // +1
}

func negated(_ a: Bool, _ b: Bool, _ c: Bool) -> Bool {
    return !(a && b) && c // +2
}

struct Box {
    var size: Int {
        if cond() { // +1
            return 1
        }
        return 0
    }

    var width: Int = 0 {
        didSet {
            if width > 0 { // +1
                go()
            }
        }
    }

    subscript(i: Int) -> Int {
        return i > 0 ? i : 0 // +1
    }
}
