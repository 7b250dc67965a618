// What stands around the flame graph: terms, details, hotspots.
const detail = document.getElementById("detail");

function summary(of) {
  return data.heading.isDelta
    ? `${tokens(sum(of.base))} → ${tokens(sum(of.head))} avoidable tokens`
    : `${tokens(sum(of.head))} avoidable tokens`;
}

const place = (of) => of.line > 0 && of.path ? `${of.path}:${of.line}` : of.path;

function describe(of) {
  const path = [...ancestors(of).slice(1), of].map((part) => part.name).join(" › ");
  const byTerm = data.terms
    .map((term, i) => ({ term, base: of.base[i], head: of.head[i] }))
    .filter(({ base, head }) => base || head)
    .map(({ term, base, head }) => data.heading.isDelta ? `${term} ${tokens(base)} → ${tokens(head)}` : `${term} ${tokens(head)}`);
  const part = root.weight ? ` · ${(100 * of.weight / root.weight).toFixed(1)} % of the graph` : "";
  detail.replaceChildren(
    element("strong", "", path),
    element("div", "", summary(of) + part),
    element("div", "", byTerm.join(" · ")),
    prose(of.why),
    waysToCode(of));
}

// The code's place

function address(of) {
  if (!data.heading.links || !of.path || !sum(of.head)) return "";
  const encoded = of.path.split("/").map(encodeURIComponent).join("/");
  return data.heading.links + encoded + (of.line > 1 ? `#L${of.line}` : "");
}

function waysToCode(of) {
  const ways = element("div", "places");
  if (!of.path) return ways;
  const link = element("a", "", place(of));
  if (address(of)) {
    link.href = address(of);
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  const said = element("output", "quiet");
  ways.append(link, button("copy", "Copy", () => copy(of, link, said)), said);
  return ways;
}

async function copy(of, shown, said) {
  try {
    await navigator.clipboard.writeText(place(of));
    said.textContent = "copied";
  } catch {
    getSelection().selectAllChildren(shown);
    said.textContent = "selected: the browser lets the page copy nothing";
  }
}

function openCode(of) {
  describe(of);
  (detail.querySelector("a[href]") ?? detail.querySelector(".copy"))?.click();
}

// Terms, figures and hotspots

function termName(term) {
  const name = element("span", "", term);
  if (!data.heading.isDelta) name.prepend(swatch(`var(--${term})`));
  return name;
}

function fillTerms() {
  const rows = data.terms.map((term, i) => {
    const [base, head] = [root.base[i], root.head[i]];
    const [from, to, change] = lossStep(base, head);
    return data.heading.isDelta
      ? row([[termName(term)], [from, true], [to, true], [signed(change, head - base), true]], "td")
      : row([[termName(term)], [loss(head), true], [`${tokens(head)} tokens`, true]], "td");
  });
  const heads = data.heading.isDelta ? [["Term"], ["Base", true], ["Head", true], ["Δ", true]] : [["Term"], ["Loss", true], ["Avoidable", true]];
  document.getElementById("terms").append(row(heads, "th"), ...rows);
}

function fillFacts() {
  for (const { name, figure, meaning } of data.heading.facts) {
    const said = element("dd", "", figure);
    said.append(element("span", "quiet", meaning));
    document.getElementById("facts").append(element("dt", "", name), said);
  }
}

// How many of the files changed less often: what people keep working on ranks higher.
const CHURN = { name: "Churn", isFigure: true, key: (spot) => -spot.churn, show: (spot) => `${Math.round(100 * spot.churn)} %` };
const isChurnKnown = data.hotspots.some((spot) => spot.churn > 0);

const COLUMNS = [
  { name: "#", isFigure: true, key: (spot) => spot.rank, show: (spot) => String(spot.rank) },
  { name: "Where", key: (spot) => `${spot.path}\n${String(spot.line).padStart(9, "0")}`, show: where },
  { name: "Why", key: (spot) => spot.why, show: (spot) => prose(spot.why) },
  { name: data.heading.isDelta ? "Predicted Δ" : "Predicted Δ, tokens", isFigure: true, key: (spot) => -spot.leverage,
    show: (spot) => signed(data.heading.isDelta ? loss(spot.leverage) : tokens(spot.leverage), -spot.leverage) },
  ...isChurnKnown ? [CHURN] : [],
];

function where(spot) {
  return button("where", spot.name ? `${spot.path}:${spot.line} ${spot.name}` : spot.path, () => {
    zoom(find(spot.path, spot.frames));
    graph.scrollIntoView({ block: "center" });
  });
}

let sorted = { column: COLUMNS[0], step: 1 };

function sortBy(column) {
  sorted = { column, step: sorted.column === column ? -sorted.step : 1 };
  fillHotspots();
  document.querySelector("#hotspots th[aria-sort] button").focus();
}

function fillHotspots() {
  const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  const spots = data.hotspots
    .map((spot, i) => ({ ...spot, rank: i + 1 }))
    .sort((a, b) => sorted.step * compare(sorted.column.key(a), sorted.column.key(b)) || a.rank - b.rank);
  const heads = row(COLUMNS.map((column) => [button("", column.name, () => sortBy(column)), column.isFigure]), "th");
  heads.children[COLUMNS.indexOf(sorted.column)].setAttribute("aria-sort", sorted.step > 0 ? "ascending" : "descending");
  const rows = spots.map((spot) => row(COLUMNS.map((column) => [column.show(spot), column.isFigure]), "td"));
  document.getElementById("hotspots").replaceChildren(heads, ...rows);
}

// Rows of the table: up and down move between its places.
document.getElementById("hotspots").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = [...document.querySelectorAll("#hotspots .where")];
  const next = all[all.indexOf(document.activeElement) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
});

function sayPruned(hidden) {
  const count = (number) => number.toLocaleString("en-US");
  document.getElementById("pruned").textContent = [
    data.heading.isDelta ? "Width is the larger side; red rose, blue fell." : "Width is loss, colour is the term.",
    hidden ? `${count(hidden)} frames are too narrow to draw here: zoom in.` : "",
    data.heading.merged ? `${count(data.heading.merged)} light units are part of their file's frame.` : "",
  ].join(" ");
}

graph.classList.toggle("delta", data.heading.isDelta);
fillTerms();
fillFacts();
fillHotspots();
drawTrail();
draw();
describe(root);
addEventListener("resize", draw);
