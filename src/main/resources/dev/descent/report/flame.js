// Draws the loss as a flame graph from the root down: a frame is as wide as what it carries, its own part at the right.
const ROW = 22;
const NARROWEST = 1.5;
const ROOM_FOR_STRIPES = 60;
const graph = document.getElementById("graph");
const search = document.getElementById("search");

let zoomed = root;
let selected = root;
let sought = "";

const isHit = (of) => sought !== "" && of.name.toLowerCase().includes(sought);

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

// The more of a frame moved, the stronger its colour.
function trend(of) {
  const moved = change(of);
  const strength = Math.round(25 + 75 * Math.min(1, Math.abs(moved) / Math.max(1, of.weight)));
  return moved === 0 ? "var(--same)" : `color-mix(in oklab, var(${moved > 0 ? "--rose" : "--fell"}) ${strength}%, var(--page))`;
}

function draw() {
  const frames = [];
  const width = graph.clientWidth;
  const outer = ancestors(zoomed);
  let deepest = outer.length;
  let hidden = 0;
  const lay = (part, depth, left, room) => {
    if (room < NARROWEST) {
      hidden++;
      return;
    }
    deepest = Math.max(deepest, depth);
    frames.push(frame(part, depth, left, room, false));
    let at = left;
    for (const below of children(part)) {
      const share = room * below.weight / Math.max(1, part.weight);
      lay(below, depth + 1, at, share);
      at += share;
    }
  };
  outer.forEach((part, depth) => frames.push(frame(part, depth, 0, width, true)));
  lay(zoomed, outer.length, 0, width);
  graph.style.height = `${(deepest + 1) * ROW}px`;
  graph.replaceChildren(...frames);
  if (!selected.frame?.isConnected) zoomed.frame.tabIndex = 0;
  sayPruned(hidden);
}

function frame(of, depth, left, width, isOuter) {
  const hit = isHit(of);
  const made = button("frame" + (isOuter ? " outer" : "") + (hit ? " hit" : ""), width > 24 ? of.name : "", () => zoom(of));
  made.tabIndex = of === selected ? 0 : -1;
  made.setAttribute("role", "treeitem");
  made.setAttribute("aria-level", String(depth + 1));
  made.setAttribute("aria-selected", String(of === selected));
  made.setAttribute("aria-label", `${of.name}: ${summary(of)}${hit ? ", found" : ""}`);
  Object.assign(made.style,
    { left: `${left}px`, top: `${depth * ROW}px`, width: `${Math.max(1, width - 1)}px`, background: colour(of, width) });
  if (width < 12) made.style.padding = "0";
  made.addEventListener("mouseenter", () => describe(of));
  made.addEventListener("focus", () => {
    selected = of;
    describe(of);
  });
  of.frame = made;
  return made;
}

function zoom(to) {
  zoomed = to;
  drawTrail();
  select(to);
}

function select(of) {
  selected = of;
  draw();
  of.frame?.focus({ preventScroll: true });
  describe(of);
}

function drawTrail() {
  const steps = [...ancestors(zoomed), zoomed].map((part) => {
    const step = element("li");
    step.append(part === zoomed ? element("span", "", part.name) : button("", part.name, () => zoom(part)));
    if (part === zoomed) step.setAttribute("aria-current", "location");
    return step;
  });
  document.getElementById("trail").replaceChildren(...steps);
}

// Keys

const siblings = (of) => of.parent ? children(of.parent) : [of];
const beside = (of, step) => siblings(of)[siblings(of).indexOf(of) + step];

const MOVES = {
  ArrowUp: () => selected.parent,
  ArrowDown: () => children(selected)[0],
  ArrowLeft: () => beside(selected, -1),
  ArrowRight: () => beside(selected, 1),
  Home: () => siblings(selected)[0],
  End: () => siblings(selected).at(-1),
};

graph.addEventListener("keydown", (event) => {
  if (event.key === "o") openCode(selected);
  if (!(event.key in MOVES)) return;
  event.preventDefault();
  const to = MOVES[event.key]();
  if (!to) return;
  if (![to, ...ancestors(to)].includes(zoomed)) zoom(to);
  else select(to);
  if (!to.frame?.isConnected) zoom(to); // too narrow to show at this zoom
});

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && sought) {
    search.value = "";
    seek();
  } else if (event.key === "Escape") {
    zoom(zoomed.parent ?? root);
  }
});

// Search

function hits(of) {
  return [...isHit(of) ? [of] : [], ...children(of).flatMap(hits)];
}

function seek() {
  sought = search.value.trim().toLowerCase();
  const covered = (of) => isHit(of) ? of.weight : children(of).reduce((total, below) => total + covered(below), 0);
  const part = (100 * covered(root) / Math.max(1, root.weight)).toFixed(1);
  document.getElementById("found").textContent = sought ? `${hits(root).length.toLocaleString("en-US")} found, ${part} % of the graph` : "";
  graph.classList.toggle("seeking", sought !== "");
  draw();
}

search.addEventListener("input", seek);
search.addEventListener("keydown", (event) => {
  const [heaviest] = event.key === "Enter" ? hits(root).sort((a, b) => b.weight - a.weight) : [];
  if (heaviest) zoom(heaviest);
});
