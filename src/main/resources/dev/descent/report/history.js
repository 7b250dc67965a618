// Draws the loss of each revision, the terms on top of each other, and tells the values of the one that is pointed at.
const WIDTH = 1000;
const HEIGHT = 320;
const LEFT = 52;
const BOTTOM = 26;
const TOP = 8;
const chart = document.getElementById("chart");
const detail = document.getElementById("detail");
const { points } = data;
const total = (point) => sum(point.losses);
const highest = Math.max(...points.map(total), 1e-6);
const x = (i) => LEFT + (WIDTH - LEFT - 4) * (points.length === 1 ? 0.5 : i / (points.length - 1));
const y = (value) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / highest);

// As many decimals as show the first digit of `change`, two at least.
function figure(value, change = value) {
  let decimals = 2;
  while (change && decimals < 6 && Math.abs(change) * 10 ** decimals < 1) decimals++;
  return Math.abs(value).toFixed(decimals);
}

function drawn(tag, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

// The area of a term lies between what the terms before it add up to and that plus its own.
function area(term) {
  const below = (point) => sum(point.losses.slice(0, term));
  const above = points.map((point, i) => `${x(i)},${y(below(point) + point.losses[term])}`);
  const back = points.map((point, i) => `${x(i)},${y(below(point))}`).reverse();
  const made = drawn("polygon", { points: [...above, ...back].join(" "), "data-term": data.terms[term] });
  made.style.fill = `var(--${data.terms[term]})`;
  return made;
}

function line() {
  return drawn("polyline", { points: points.map((point, i) => `${x(i)},${y(total(point))}`).join(" "), class: "loss" });
}

function axes() {
  const made = drawn("g", { class: "axes" });
  for (const part of [0, 0.5, 1]) {
    const at = y(highest * part);
    made.append(
      drawn("line", { x1: LEFT, x2: WIDTH, y1: at, y2: at }),
      drawn("text", { x: LEFT - 8, y: at + 4, "text-anchor": "end" }, part ? figure(highest * part, highest) : "0"));
  }
  made.append(
    drawn("text", { x: LEFT, y: HEIGHT - 6 }, points[0].day),
    drawn("text", { x: WIDTH, y: HEIGHT - 6, "text-anchor": "end" }, points.at(-1).day));
  return made;
}

const cursor = drawn("line", { class: "cursor", y1: TOP, y2: HEIGHT - BOTTOM });
let at = points.length - 1;

function show(i) {
  at = Math.max(0, Math.min(points.length - 1, i));
  const point = points[at];
  const before = points[at - 1];
  const change = before ? total(point) - total(before) : 0;
  cursor.setAttribute("x1", x(at));
  cursor.setAttribute("x2", x(at));
  const said = `${point.day} ${point.commit}: loss ${figure(total(point), change || total(point))}`;
  chart.setAttribute("aria-valuenow", String(at + 1));
  chart.setAttribute("aria-valuetext", `${said}, ${point.subject}`);
  detail.replaceChildren(
    element("strong", "", said + (change ? ` (${signed(figure(change), change)})` : "")),
    element("div", "", point.subject),
    element("div", "", data.terms.map((term, i) => `${term} ${figure(point.losses[i])}`).join(" · ")),
    element("div", "", `${point.tokens.toLocaleString("en-US")} tokens`));
}

const MOVES = {
  ArrowLeft: () => at - 1,
  ArrowRight: () => at + 1,
  PageDown: () => at - 10,
  PageUp: () => at + 10,
  Home: () => 0,
  End: () => points.length - 1,
};

chart.addEventListener("keydown", (event) => {
  if (!(event.key in MOVES)) return;
  event.preventDefault();
  show(MOVES[event.key]());
});

chart.addEventListener("pointermove", (event) => {
  const box = chart.getBoundingClientRect();
  const along = (event.clientX - box.left) / box.width * WIDTH;
  show(Math.round((along - LEFT) / (WIDTH - LEFT - 4) * (points.length - 1)));
});

function fillRevisions() {
  const rows = points.map((point, i) => {
    const change = i ? total(point) - total(points[i - 1]) : 0;
    const where = button("where", point.commit, () => {
      show(i);
      chart.focus();
    });
    return row([[point.day], [where], [total(point).toFixed(3), true],
      [change ? signed(Math.abs(change).toFixed(3), change) : "", true], [point.subject]], "td");
  });
  const heads = row([["Day"], ["Commit"], ["Loss", true], ["Δ", true], ["Subject"]], "th");
  document.getElementById("revisions").append(heads, ...rows.reverse());
}

function fillLegend() {
  for (const term of data.terms) {
    const entry = element("li", "", term);
    entry.prepend(swatch(`var(--${term})`));
    document.getElementById("legend").append(entry);
  }
}

chart.setAttribute("aria-valuemin", "1");
chart.setAttribute("aria-valuemax", String(points.length));
const picture = drawn("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
picture.append(...data.terms.map((_, term) => area(term)), line(), axes(), cursor);
chart.append(picture);
fillLegend();
fillRevisions();
show(at);
