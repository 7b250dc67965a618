"use strict";
// Draws the loss as a flame graph from the roots down: a frame is as wide as what it carries, its own part at the right.
const ROW = 22;
const NARROWEST = 1.5;
const ROOM_FOR_STRIPES = 60;
const graph = document.getElementById("graph");
const detail = document.getElementById("detail");
const search = document.getElementById("search");

// The tree

function node(name, parent, isUnit) {
  const nothing = () => data.terms.map(() => 0);
  return { name, parent, isUnit, children: new Map(), base: nothing(), head: nothing(), weight: 0, why: "", line: 0 };
}

const places = new Map();

function grow() {
  const root = node(data.heading.root, null, false);
  for (const unit of data.units) {
    const path = [root];
    unit.frames.forEach((name, i) => path.push(child(path.at(-1), name, i >= unit.depth)));
    for (const part of path) {
      add(part.base, unit.base);
      add(part.head, unit.head);
      part.weight += Math.max(sum(unit.base), sum(unit.head));
    }
    const own = path.at(-1);
    own.why = [own.why, unit.why].filter(Boolean).join(" ");
    own.line ||= unit.line;
    places.set(unit.frames.join("\n"), own);
  }
  collapse(root);
  return root;
}

function child(parent, name, isUnit) {
  if (!parent.children.has(name)) parent.children.set(name, node(name, parent, isUnit));
  return parent.children.get(name);
}

// A folder that holds nothing but one folder or file is one frame with it.
function collapse(of) {
  of.children.forEach(collapse);
  const [only, ...others] = of.children.values();
  if (!of.parent || !only || others.length || only.isUnit || only.weight !== of.weight) return;
  Object.assign(of, { name: `${of.name}/${only.name}`, children: only.children, why: only.why, line: only.line });
  for (const moved of of.children.values()) moved.parent = of;
  only.partOf = of;
}

function find(frames) {
  let found = places.get(frames.join("\n")) ?? root;
  while (found.partOf) found = found.partOf;
  return found;
}

const children = (of) => of.sorted ??= [...of.children.values()].sort((a, b) => b.weight - a.weight);
const ancestors = (of) => of.parent ? [...ancestors(of.parent), of.parent] : [];
const change = (of) => sum(of.head) - sum(of.base);

function colour(of, width) {
  if (data.heading.isDelta) return trend(of);
  if (width < ROOM_FOR_STRIPES) return `var(--${data.terms[of.head.indexOf(Math.max(...of.head))]})`;
  let at = 0;
  const stripes = data.terms.map((term, i) => {
    const from = at;
    at += 100 * of.head[i] / sum(of.head);
    return `var(--${term}) ${from.toFixed(2)}% ${at.toFixed(2)}%`;
  });
  return `linear-gradient(to right, ${stripes.join(", ")})`;
}

function trend(of) {
  const part = change(of) / Math.max(1, of.weight);
  const strength = Math.min(1, 0.25 + 0.75 * Math.abs(part)).toFixed(2);
  return part === 0 ? "var(--same)" : `rgb(var(${part > 0 ? "--rose" : "--fell"}) / ${strength})`;
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
    for (const below of children(part)) {
      const share = room * below.weight / Math.max(1, part.weight);
      place(below, depth + 1, at, share);
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
  button.setAttribute("aria-label", `${of.name}: ${summary(of)}`);
  Object.assign(button.style,
    { left: `${left}px`, top: `${depth * ROW}px`, width: `${Math.max(1, width - 1)}px`, background: colour(of, width) });
  if (width < 12) button.style.padding = "0";
  button.addEventListener("click", () => zoom(of));
  button.addEventListener("mouseenter", () => describe(of));
  button.addEventListener("focus", () => {
    selected = of;
    describe(of);
  });
  of.button = button;
  return button;
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

const beside = (of, step) => of.parent && children(of.parent)[children(of.parent).indexOf(of) + step];

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
  const covered = (of) => isHit(of) ? of.weight : children(of).reduce((total, below) => total + covered(below), 0);
  document.getElementById("found").textContent =
    sought ? `${(100 * covered(root) / Math.max(1, root.weight)).toFixed(1)} % of the graph` : "";
  draw();
}

search.addEventListener("input", seek);
document.getElementById("reset").addEventListener("click", () => zoom(root));
addEventListener("resize", draw);

graph.classList.toggle("delta", data.heading.isDelta);
draw();
describe(root);
