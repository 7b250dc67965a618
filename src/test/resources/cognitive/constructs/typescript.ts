export function optional(x?: Box): number {
  const y = x?.items?.[0]?.size ?? other() ?? 0;
  return y!;
}

export function narrowed(x: unknown): x is string {
  if (typeof x === "string" && x.length > 0) { // +2
    return true;
  }
  return x instanceof Box || x === null; // +1
}

export function asserted(x: unknown): asserts x {
  if (!x) throw new Error(); // +1
}

export async function* streamed(xs: AsyncIterable<number>): AsyncGenerator<number> {
  for await (const x of xs) { // +1
    yield x > 0 ? x : 0; // +2
  }
}

export class Fields<T> {
  private readonly items: T[] = [];
  readonly first = (): T | undefined => (this.items.length > 0 ? this.items[0] : undefined); // +1

  constructor(private readonly open: boolean = true) {
    if (open) { // +1
      this.items.forEach((item) => {
        if (item && !open) { // +4
          return;
        }
      });
    }
  }

  get size(): number {
    return this.open ? this.items.length : 0; // +1
  }

  depth(): number { // +1
    return this.depth();
  }

  static make<T>(): Fields<T> { // +1
    return Fields.make() ?? new Fields<T>();
  }
}

export function overloaded(x: string): void;
export function overloaded(x: number): void;
export function overloaded(x: string | number): void {
  if (typeof x === "string") { // +1
    return;
  }
}

type Conditional<T> = T extends string ? (T extends "a" ? 1 : 2) : 3;

enum Level {
  Low = 1,
  High = Low << 2,
}

namespace Inner {
  export function decide(a: boolean): number {
    return a ? 1 : 0; // +1
  }
}

export function exhaustive(x: Shape): number {
  switch (x.kind) { // +1
    case "circle":
      return x.r ? 1 : 2; // +2
    case "square":
      return 3;
    default: {
      const none: never = x;
      return none;
    }
  }
}

export const curried = (a: boolean) => (b: boolean) => a && b; // +1

export function labelled(rows: number[][]): void {
  outer: for (const row of rows) { // +1
    for (const cell of row) { // +2
      if (cell === 0) continue outer; // +4
      if (cell < 0) break outer; // +4
    }
  }
}

export function caught(): void {
  try {
    run();
  } catch (e: unknown) { // +1
    if (e instanceof Failure && e.isFatal) { // +3
      throw e;
    }
  } finally {
    done();
  }
}

export function negated(a: boolean, b: boolean, c: boolean): boolean {
  return !(a && b) && c; // +2
}
