fn if_let_else(x: Option<i32>) -> i32 {
    if let Some(n) = x { // +1
        n
    } else if let Some(m) = other() { // +1
        m
    } else { // +1
        0
    }
}

fn let_else(x: Option<i32>) -> i32 {
    let Some(n) = x else { // +1
        if cond() { // +2
            return 1;
        }
        return 0;
    };
    n
}

fn questions(path: &str) -> Result<String, Error> {
    let text = read(path)?.trim().parse::<String>()?;
    Ok(text)
}

fn guards(x: i32) -> i32 {
    match x { // +1
        n if n > 0 && n < 9 => 1, // +1
        0 | 1 => 2,
        2..=5 => {
            if x == 3 { // +2
                3
            } else { // +1
                4
            }
        }
        _ => 0,
    }
}

fn labelled(rows: &[Vec<i32>]) -> i32 {
    'outer: for row in rows { // +1
        for cell in row { // +2
            if *cell == 0 { // +3
                continue 'outer; // +1
            }
            if *cell < 0 { // +3
                break 'outer; // +1
            }
        }
    }
    0
}

fn loop_with_value() -> i32 {
    let mut i = 0;
    let n = loop { // +1
        i += 1;
        if i > 9 { // +2
            break i;
        }
    };
    n
}

fn labelled_block(x: i32) -> i32 {
    'done: {
        if x > 0 { // +1
            break 'done 1; // +1
        }
        0
    }
}

fn while_let(stack: &mut Vec<i32>) {
    while let Some(top) = stack.pop() { // +1
        if top > 0 || top < -9 { // +3
            return;
        }
    }
}

fn chains(a: Option<i32>, b: bool) {
    if let Some(x) = a && b && x > 0 { // +2
        go();
    }
}

fn closures(xs: &[i32]) -> Vec<i32> {
    xs.iter().map(|x| if *x > 0 { 1 } else { 0 }).collect() // +3
}

fn closure_in_closure(xs: &[Vec<i32>]) {
    xs.iter().for_each(|row| row.iter().for_each(|x| { if *x > 0 { go() } })); // +3
}

fn nested_function(n: i32) -> i32 {
    fn inner(m: i32) -> i32 {
        if m > 0 { return m; } // +2
        0
    }
    inner(n)
}

fn unsafe_and_async(p: *const i32) {
    unsafe { if *p > 0 { go() } } // +1
    let _ = async { if cond() { go() } }; // +1
}

fn negated(a: bool, b: bool, c: bool) -> bool {
    !(a && b) && c // +2
}

fn macros(a: bool, b: bool) {
    println!("{}", a && b);
    assert!(a || b);
    if matches!(a, true) { // +1
        go();
    }
}

fn down(n: u32) -> u32 { // +1
    if n == 0 { 0 } else { down(n - 1) } // +2
}

struct Tree;

impl Tree {
    fn depth(&self) -> u32 { // +1
        self.depth()
    }

    fn make() -> u32 { // +1
        Self::make()
    }

    fn other(&self, t: &Tree) -> u32 {
        t.other(self)
    }
}
