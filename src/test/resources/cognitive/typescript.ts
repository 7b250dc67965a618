// Cognitive Complexity, hand-computed: "+n" at the end of a line is what that line adds to its function.

// The first example of the white paper, in TypeScript: 7.
function sumOfPrimes(max: number): number {
  let total = 0;
  OUT: for (let i = 1; i <= max; ++i) { // +1
    for (let j = 2; j < i; ++j) { // +2
      if (i % j === 0) { // +3
        continue OUT; // +1
      }
    }
    total += i;
  }
  return total;
}

// The second: 1.
function getWords(number: number): string {
  switch (number) { // +1
    case 1:
      return "one";
    case 2:
      return "a couple";
    case 3:
      return "a few";
    default:
      return "lots";
  }
}

function linear(a: number): number {
  const b = a + 1;
  return b * 2;
}

function chain(a: number): number {
  if (a > 0) { // +1
    return 1;
  } else if (a < 0) { // +1
    return -1;
  } else if (a === 7) { // +1
    return 7;
  } else { // +1
    return 0;
  }
}

function chainWithoutBraces(a: number): number {
  if (a > 0) return 1; // +1
  else if (a < 0) return -1; // +1
  else return 0; // +1
}

function ternary(a: boolean): number {
  return a ? 1 : 2; // +1
}

function nestedTernary(a: boolean, b: boolean): number {
  return a ? 1 : b ? 2 : 3; // +3
}

function elseNestsItsContent(a: boolean, b: boolean): void {
  if (a) { // +1
    one();
  } else { // +1
    if (b) { // +2
      two();
    }
  }
}

function elseIfContentNests(a: boolean, b: boolean): void {
  if (a) { // +1
    one();
  } else if (b) { // +1
    for (const x of list) { // +2
      two(x);
    }
  }
}

function switchNests(a: number, b: boolean): void {
  switch (a) { // +1
    case 1:
      if (b) { // +2
        one();
      }
      break;
    default:
      two();
  }
}

function loops(a: number[], b: Record<string, number>): void {
  for (let i = 0; i < 3; i++) { // +1
    one();
  }
  for (const x of a) { // +1
    one(x);
  }
  for (const key in b) { // +1
    one(key);
  }
  while (ready()) { // +1
    one();
  }
  do { // +1
    one();
  } while (ready());
}

async function asyncLoop(a: AsyncIterable<number>): Promise<void> {
  for await (const x of a) { // +1
    await one(x);
  }
}

function catches(a: boolean): void {
  try {
    if (a) { // +1
      one();
    }
  } catch (e) { // +1
    if (a) { // +2
      two();
    }
  } finally {
    if (a) { // +1
      three();
    }
  }
}

function catchInALoop(a: number[]): void {
  for (const x of a) { // +1
    try {
      one(x);
    } catch { // +2
      continue;
    }
  }
}

function plainJumpsAreFree(a: number[]): number {
  for (const x of a) { // +1
    if (x === 1) continue; // +2
    if (x === 2) break; // +2
    if (x === 3) return x; // +2
  }
  return 0;
}

function labelledBreak(): void {
  outer: while (ready()) { // +1
    while (ready()) { // +2
      break outer; // +1
    }
  }
}

function likeOperatorsCountOnce(a: boolean, b: boolean, c: boolean, d: boolean): boolean {
  return a && b && c && d; // +1
}

function eachChangeOfOperatorCounts(a: any, b: any, c: any, d: any, e: any, f: any): void {
  if (a // +1
    && b && c // +1
    || d || e // +1
    && f) { // +1
    one();
  }
}

function parenthesesAreReadThrough(a: boolean, b: boolean, c: boolean): boolean {
  return a && (b && c); // +1
}

function parenthesesAroundAnotherOperator(a: boolean, b: boolean, c: boolean, d: boolean): boolean {
  return a && (b || c) && d; // +3
}

function negatedGroupStartsAnew(a: boolean, b: boolean, c: boolean): void {
  if (a // +1
    && // +1
    !(b && c)) { // +1
    one();
  }
}

function negatedOperandDoesNot(a: boolean, b: boolean, c: boolean): boolean {
  return !a && !b && c; // +1
}

function argumentStartsAnew(a: boolean, b: boolean, c: boolean): boolean {
  return a && check(b && c); // +2
}

function nullHandlingIsShorthand(a?: { b?: { c?: string } }): string {
  const d = a?.b?.c ?? "none";
  let e = d;
  e ??= "other";
  a?.b?.toString?.();
  return d!;
}

function bitOperatorsAreArithmetic(a: number, b: number): number {
  return (a & b) | 4;
}

function conditionOfALoop(a: boolean, b: boolean): void {
  while (a || b) { // +2
    one();
  }
}

function factorial(n: number): number {
  if (n === 0) { // +1
    return 1;
  }
  return n * factorial(n - 1); // +1
}

const fibonacci = (n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)); // +2

class Tree {
  depth(): number {
    return 1 + this.depth(); // +1
  }

  width(): number {
    return this.left.width();
  }

  run(): void {
    run();
  }

  static of(n: number): Tree {
    return Tree.of(n - 1); // +1
  }

  get size(): number {
    return this.left ? 1 : 0; // +1
  }

  onClick = (a: boolean): void => {
    if (a) { // +1
      one();
    }
  };

  static {
    setUp();
  }
}

function callbackNests(a: number[]): number[] {
  if (!a) { // +1
    start();
  }
  return a.filter((x) => {
    if (x > 3) { // +2
      return true;
    }
    return false;
  });
}

// An outer function without a structure of its own is a namespace, says the white paper: its callbacks do not nest.
function callbackOfADeclarativeFunction(a: number[]): number[] {
  const limit = 3;
  return a.filter((x) => {
    if (x > limit) { // +1
      return true;
    }
    return false;
  });
}

// Only the outermost one is excused.
function callbackInACallback(a: number[][]): number[][] {
  return a.map((row) => row.map((x) => (x ? 1 : 2))); // +2
}

function nestedFunction(a: number): number {
  if (a) { // +1
    one();
  }
  function inner(b: number): number {
    return b ? 1 : 2; // +2
  }
  return inner(a);
}

function nestedArrow(a: number): number {
  if (a) { // +1
    one();
  }
  const inner = (b: number) => {
    if (b) { // +2
      return 1;
    }
    return 2;
  };
  return inner(a);
}

function typesAreNotFlow<T>(a: T): T extends string ? 1 : 2 {
  type Inner = T extends number ? "a" : "b";
  return a as any;
}

const handlers = {
  click(a: boolean) {
    if (a) { // +1
      one();
    }
  },
  drag: (a: boolean) => (a ? 1 : 2), // +1
  drop: function (a: boolean) {
    return a || two(); // +1
  },
};

export default function main(a: boolean) {
  return a ? 1 : 2; // +1
}

app.get("/", (request) => {
  if (request.ok) { // +1
    one();
  }
});

if (main(true)) { // +1
  linear(1);
}
