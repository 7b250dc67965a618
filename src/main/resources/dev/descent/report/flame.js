"use strict";
// Draws the loss as a flame graph from the roots down: a frame is as wide as what it carries, its own part at the right.
// Everything from the repository is set as text, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const ROW = 22;
const NARROWEST = 1.5;
const graph = document.getElementById("graph");
const detail = document.getElementById("detail");
const search = document.getElementById("search");

const sum = (amounts) => amounts.reduce((a, b) => a + b, 0);
const add = (into, amounts) => amounts.forEach((amount, i) => { into[i] += amount; });
const signed = (text, value) => (value > 0 ? "+" : value < 0 ? "−" : "") + text;
const tokens = (milli) => Math.round(Math.abs(milli) / 1000).toLocaleString("en-US");
const loss = (milli) => {
  const value = Math.abs(milli) / 1000 / Math.max(1, data.tokens);
  return value === 0 || value >= 0.005 ? value.toFixed(2) : value >= 0.0005 ? value.toFixed(3) : value.toPrecision(1);
};

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// The tree

function node(name, parent) {
  return { name, parent, children: new Map(), base: [0, 0, 0, 0, 0], head: [0, 0, 0, 0, 0], weight: 0, why: "", line: 0 };
}

function grow() {
  const root = node(data.root, null);
  for (const unit of data.units) {
    const path = [root];
    for (const name of unit.frames) {
      const parent = path.at(-1);
      if (!parent.children.has(name)) parent.children.set(name, node(name, parent));
      path.push(parent.children.get(name));
    }
    const weight = Math.max(sum(unit.base), sum(unit.head));
    for (const part of path) {
      add(part.base, unit.base);
      add(part.head, unit.head);
      part.weight += weight;
    }
    const leaf = path.at(-1);
    leaf.why = [leaf.why, unit.why].filter(Boolean).join(" ");
    leaf.line = leaf.line || unit.line;
  }
  return root;
}

const children = (of) => of.sorted ??= [...of.children.values()].sort((a, b) => b.weight - a.weight);
const ancestors = (of) => of.parent ? [...ancestors(of.parent), of.parent] : [];
const change = (of) => sum(of.head) - sum(of.base);

function colour(of) {
  if (data.isDelta) {
    const part = change(of) / Math.max(1, of.weight);
    const strength = Math.min(1, 0.25 + 0.75 * Math.abs(part));
    return part === 0 ? "var(--same)" : `rgb(var(${part > 0 ? "--rose" : "--fell"}) / ${strength.toFixed(2)})`;
  }
  return `var(--${data.terms[of.head.indexOf(Math.max(...of.head))]})`;
}

// Drawing

const root = grow();
let zoomed = root;
let selected = root;
let sought = "";

const isHit = (of) => sought !== "" && of.name.toLowerCase().includes(sought);

function draw() {
  const frames = [];
  const width = graph.clientWidth;
  const outer = ancestors(zoomed);
  outer.forEach((part, depth) => frames.push(frame(part, depth, 0, width, true)));
  let deepest = outer.length;
  const place = (part, depth, left, room) => {
    if (room < NARROWEST) return;
    deepest = Math.max(deepest, depth);
    frames.push(frame(part, depth, left, room, false));
    let at = left;
    for (const child of children(part)) {
      const share = room * child.weight / Math.max(1, part.weight);
      place(child, depth + 1, at, share);
      at += share;
    }
  };
  place(zoomed, outer.length, 0, width);
  graph.style.height = `${(deepest + 1) * ROW}px`;
  graph.replaceChildren(...frames);
}

function frame(of, depth, left, width, isOuter) {
  const button = element("button", "frame" + (isOuter ? " outer" : "") + (isHit(of) ? " hit" : ""), width > 24 ? of.name : "");
  button.type = "button";
  button.tabIndex = of === selected ? 0 : -1;
  button.setAttribute("role", "treeitem");
  button.setAttribute("aria-level", String(depth + 1));
  button.setAttribute("aria-label", summary(of));
  Object.assign(button.style,
    { left: `${left}px`, top: `${depth * ROW}px`, width: `${Math.max(1, width - 1)}px`, background: colour(of) });
  if (width < 12) button.style.padding = "0";
  button.addEventListener("click", () => zoom(of));
  button.addEventListener("mouseenter", () => describe(of));
  button.addEventListener("focus", () => describe(of));
  of.button = button;
  return button;
}

function summary(of) {
  return data.isDelta
    ? `${of.name}: ${tokens(sum(of.base))} → ${tokens(sum(of.head))} avoidable tokens`
    : `${of.name}: ${tokens(sum(of.head))} avoidable tokens`;
}

function describe(of) {
  const path = [...ancestors(of).slice(1), of].map((part) => part.name).join(" › ");
  const byTerm = data.terms
    .map((term, i) => ({ term, base: of.base[i], head: of.head[i] }))
    .filter(({ base, head }) => base || head)
    .map(({ term, base, head }) => data.isDelta ? `${term} ${tokens(base)} → ${tokens(head)}` : `${term} ${tokens(head)}`);
  const part = root.weight ? ` · ${(100 * of.weight / root.weight).toFixed(1)} % of the graph` : "";
  detail.replaceChildren(
    element("strong", "", path + (of.line > 1 ? `, line ${of.line}` : "")),
    element("div", "", summary(of).slice(of.name.length + 2) + part),
    element("div", "", byTerm.join(" · ")),
    element("div", "", of.why));
}

function zoom(to) {
  zoomed = to;
  select(to);
}

function select(of) {
  selected = of;
  draw();
  of.button?.focus({ preventScroll: true });
  describe(of);
}

// Keys and search

const beside = (of, step) => of.parent ? children(of.parent)[children(of.parent).indexOf(of) + step] : undefined;

const MOVES = {
  ArrowUp: () => selected.parent,
  ArrowDown: () => children(selected)[0],
  ArrowLeft: () => beside(selected, -1),
  ArrowRight: () => beside(selected, 1),
};

graph.addEventListener("keydown", (event) => {
  const to = MOVES[event.key]?.();
  if (!(event.key in MOVES)) return;
  event.preventDefault();
  if (!to) return;
  if (![to, ...ancestors(to)].includes(zoomed)) zoomed = to;
  select(to);
  if (!to.button?.isConnected) zoom(to); // too narrow to show at this zoom
});

graph.addEventListener("focusin", (event) => {
  for (const of of walk(root)) if (of.button === event.target) selected = of;
});

function* walk(of) {
  yield of;
  for (const child of of.children.values()) yield* walk(child);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape") {
    search.value = "";
    seek();
    zoom(root);
  }
});

function seek() {
  sought = search.value.trim().toLowerCase();
  const covered = (of) => isHit(of) ? of.weight : children(of).reduce((total, child) => total + covered(child), 0);
  document.getElementById("found").textContent =
    sought ? `${(100 * covered(root) / Math.max(1, root.weight)).toFixed(1)} % of the graph` : "";
  draw();
}

search.addEventListener("input", seek);
document.getElementById("reset").addEventListener("click", () => zoom(root));
addEventListener("resize", draw);

draw();
describe(root);
