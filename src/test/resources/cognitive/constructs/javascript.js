function optional(x) {
  const y = x?.a?.[0]?.() ?? other() ?? 0;
  x ??= 1;
  x ||= 2;
  x &&= 3;
  return y;
}

function* generating(xs) {
  for (const x of xs) { // +1
    if (x) yield x; // +2
    yield* x || []; // +1
  }
}

async function awaiting(stream) {
  for await (const x of stream) { // +1
    try {
      await x;
    } catch { // +2
      continue;
    }
  }
}

class Fields {
  #count = 0;
  handler = (x) => {
    if (x) { // +1
      return x && x.y; // +1
    }
  };
  static make() {
    return new Fields() || null; // +1
  }
  get count() {
    return this.#count > 0 ? this.#count : 0; // +1
  }
  depth() { // +1
    return this.depth();
  }
}

function labels(rows) {
  outer: for (const row of rows) { // +1
    for (const key in row) { // +2
      if (!key) continue outer; // +4
      if (key === "x") break; // +3
    }
  }
}

function defaults(a, b = a ? 1 : 2) { // +1
  return a || b; // +1
}

function declares() {
  function inner(x) {
    if (x) { // +1
      return 1;
    }
  }
  return inner;
}

function declaresAndDecides(y) {
  if (y) { // +1
    return;
  }
  function inner(x) {
    if (x) { // +2
      return 1;
    }
  }
  return inner;
}

const promised = (x) =>
  run(x)
    .then((y) => (y ? y : null)) // +1
    .catch((e) => {
      if (e) throw e; // +1
    });

function switches(x) {
  switch (x) { // +1
    case 1:
    case 2:
      if (x && x > 1) break; // +3
    default:
      do { // +2
        x--;
      } while (x > 0);
  }
}

function negated(a, b, c) {
  return !(a && b) && c; // +2
}

function mixed(a, b, c) {
  return a && b || c; // +2
}

function coalesced(a, b, c, d) {
  return (a && b) ?? (c && d); // +2
}

function nestedTernary(a, b) {
  return a ? 1 : b ? 2 : 3; // +3
}

function down(n) { // +1
  return n === 0 ? 0 : down(n - 1); // +1
}

function templates(a) {
  return `${a ? "x" : "y"} ${a && "z"}`; // +2
}
