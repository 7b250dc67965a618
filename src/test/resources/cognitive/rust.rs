// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

// The first example of the white paper, in Rust: 7.
fn sum_of_primes(max: u32) -> u32 {
    let mut total = 0;
    'out: for i in 2..=max { // +1
        for j in 2..i { // +2
            if i % j == 0 { // +3
                continue 'out; // +1
            }
        }
        total += i;
    }
    total
}

// The second: 1.
fn get_words(number: u32) -> &'static str {
    match number { // +1
        1 => "one",
        2 => "a couple",
        3 => "a few",
        _ => "lots",
    }
}

fn linear(a: u32) -> u32 {
    let b = a + 1;
    b * 2
}

fn chain(a: i32) -> i32 {
    if a > 0 { // +1
        1
    } else if a < 0 { // +1
        -1
    } else if a == 7 { // +1
        7
    } else { // +1
        0
    }
}

fn chain_as_expression(a: bool) -> i32 {
    let b = if a { 1 } else { 2 }; // +2
    b
}

fn if_let_chain(a: Option<i32>, b: Option<i32>) -> i32 {
    if let Some(x) = a { // +1
        x
    } else if let Some(y) = b { // +1
        y
    } else { // +1
        0
    }
}

fn let_chain(a: Option<i32>, b: bool) -> i32 {
    if let Some(x) = a && x > 0 && b { // +2
        return x;
    }
    0
}

fn let_else(a: Option<i32>) -> i32 {
    let Some(x) = a else { // +1
        return 0;
    };
    x
}

fn nested_let_else(list: &[Option<i32>]) -> i32 {
    let mut total = 0;
    for entry in list { // +1
        let Some(x) = entry else { continue }; // +2
        total += x;
    }
    total
}

fn else_nests_its_content(a: bool, b: bool) {
    if a { // +1
        one();
    } else { // +1
        if b { // +2
            two();
        }
    }
}

fn nested_ifs(a: bool, b: bool, c: bool) {
    if a { // +1
        if b { // +2
            if c { // +3
                one();
            }
        }
    }
}

fn condition_is_not_nested_in_its_if(a: Option<bool>) {
    if match a { Some(x) => x, None => false } { // +2
        one();
    }
}

fn match_nests(a: Option<i32>) -> i32 {
    match a { // +1
        Some(x) => {
            if x > 0 { // +2
                x
            } else { // +1
                -x
            }
        }
        None => 0,
    }
}

fn match_guards(a: i32, b: bool) -> i32 {
    match a { // +1
        x if x > 10 => 1,
        x if x > 5 && b => 2, // +1
        _ => 3,
    }
}

fn match_as_expression(a: Option<i32>) -> i32 {
    let b = match a { Some(x) => x, None => 0 }; // +1
    b
}

fn loops(list: Vec<i32>) {
    for x in &list { // +1
        use_it(x);
    }
    while ready() { // +1
        one();
    }
    while let Some(x) = next() { // +1
        use_it(&x);
    }
    loop { // +1
        if done() { // +2
            break;
        }
    }
}

fn plain_jumps_are_free(list: Vec<i32>) -> i32 {
    for x in list { // +1
        if x == 1 { // +2
            continue;
        }
        if x == 2 { // +2
            break;
        }
        if x == 3 { // +2
            return x;
        }
    }
    0
}

fn labelled_break_with_value() -> i32 {
    'search: loop { // +1
        loop { // +2
            break 'search 7; // +1
        }
    }
}

fn labelled_block() -> i32 {
    'block: {
        if ready() { // +1
            break 'block 1; // +1
        }
        2
    }
}

fn question_mark_and_unwrap_are_shorthand(path: &str) -> Result<String, Error> {
    let text = read(path)?;
    let line = text.lines().next().unwrap();
    Ok(line.parse::<String>()?.trim().to_string())
}

fn like_operators_count_once(a: bool, b: bool, c: bool, d: bool) -> bool {
    a && b && c && d // +1
}

fn each_change_of_operator_counts(a: bool, b: bool, c: bool, d: bool, e: bool, f: bool) {
    if a // +1
        && b && c // +1
        || d || e // +1
        && f // +1
    {
        one();
    }
}

fn parentheses_are_read_through(a: bool, b: bool, c: bool) -> bool {
    a && (b && c) // +1
}

fn parentheses_around_another_operator(a: bool, b: bool, c: bool, d: bool) -> bool {
    a && (b || c) && d // +3
}

fn negated_group_starts_anew(a: bool, b: bool, c: bool) {
    if a // +1
        && // +1
        !(b && c) // +1
    {
        one();
    }
}

fn negated_operand_does_not(a: bool, b: bool, c: bool) -> bool {
    !a && !b && c // +1
}

fn argument_starts_anew(a: bool, b: bool, c: bool) -> bool {
    a && check(b && c) // +2
}

fn bit_operators_are_arithmetic(a: u8, b: u8) -> u8 {
    a & b | 4
}

fn condition_of_a_loop(a: bool, b: bool) {
    while a || b { // +2
        one();
    }
}

fn factorial(n: u64) -> u64 {
    if n == 0 { // +1
        return 1;
    }
    n * factorial(n - 1) // +1
}

fn fibonacci(n: u64) -> u64 {
    if n < 2 { n } else { // +2
        fibonacci(n - 1) + fibonacci(n - 2) // +1
    }
}

struct Tree {
    left: Option<Box<Tree>>,
}

impl Tree {
    fn depth(&self) -> u32 {
        match &self.left { // +1
            Some(left) => 1 + left.count(),
            None => 0,
        }
    }

    fn walk(&self) {
        self.walk(); // +1
    }

    fn make() -> Self {
        Self::make() // +1
    }

    fn len(&self) -> usize {
        self.left.len()
    }

    fn run(&self) {
        run();
    }
}

fn closure_nests(list: Vec<i32>) -> Vec<i32> {
    list.into_iter()
        .filter(|x| {
            if *x > 3 { // +2
                return true;
            }
            false
        })
        .collect()
}

fn closure_in_closure(list: Vec<Vec<i32>>) -> usize {
    list.iter().map(|row| row.iter().map(|x| if *x > 0 { 1 } else { 0 }).sum::<usize>()).sum() // +4
}

fn nested_function(a: i32) -> i32 {
    fn inner(b: i32) -> i32 {
        if b > 0 { 1 } else { 2 } // +3
    }
    inner(a)
}

fn blocks_do_not_nest(a: bool) {
    unsafe {
        if a { // +1
            one();
        }
    }
    {
        if a { // +1
            two();
        }
    }
    let later = async move {
        if a { // +1
            two();
        }
    };
    drop(later);
}

fn macros_are_opaque(a: Option<i32>, b: bool) -> bool {
    assert!(b && a.is_some() || !b);
    let list = vec![if b { 1 } else { 2 }];
    println!("{}", list.len());
    matches!(a, Some(x) if x > 0 && x < 9)
}

fn call_in_a_macro_is_no_recursion(other: Other) {
    assert_eq!(1, other.call_in_a_macro_is_no_recursion());
}

const fn lookup(a: bool) -> u8 {
    if a { 1 } else { 0 } // +2
}

static SIZE: usize = if cfg!(test) { 1 } else { 2 }; // +2

// A closure that stands in no function is nested in nothing.
static CHOOSE: fn(bool) -> u8 = |a| if a { 1 } else { 2 }; // +2

fn hidden_by_a_parameter(hidden_by_a_parameter: fn(u8) -> u8) -> u8 {
    hidden_by_a_parameter(1)
}

fn hidden_by_a_local(a: u8) -> u8 {
    let hidden_by_a_local = |b| b;
    hidden_by_a_local(a)
}

fn not_hidden_by_its_own_value(a: u8) -> u8 { // +1
    let not_hidden_by_its_own_value = not_hidden_by_its_own_value(a - 1);
    not_hidden_by_its_own_value
}

fn hidden_by_a_pattern(a: Option<fn() -> u8>) -> u8 {
    match a { // +1
        Some(hidden_by_a_pattern) => hidden_by_a_pattern(),
        None => 0,
    }
}
