"use strict";
// What stands around the flame graph: headline, terms, hotspots. All of it is set as text, never as markup.

function summary(of) {
  return data.heading.isDelta
    ? `${tokens(sum(of.base))} → ${tokens(sum(of.head))} avoidable tokens`
    : `${tokens(sum(of.head))} avoidable tokens`;
}

function describe(of) {
  const path = [...ancestors(of).slice(1), of].map((part) => part.name).join(" › ");
  const byTerm = data.terms
    .map((term, i) => ({ term, base: of.base[i], head: of.head[i] }))
    .filter(({ base, head }) => base || head)
    .map(({ term, base, head }) => data.heading.isDelta ? `${term} ${tokens(base)} → ${tokens(head)}` : `${term} ${tokens(head)}`);
  const part = root.weight ? ` · ${(100 * of.weight / root.weight).toFixed(1)} % of the graph` : "";
  detail.replaceChildren(
    element("strong", "", path + (of.line > 1 ? `, line ${of.line}` : "")),
    element("div", "", summary(of) + part),
    element("div", "", byTerm.join(" · ")),
    prose(of.why));
}

function row(cells, tag) {
  const made = element("tr");
  for (const [content, isFigure] of cells) {
    const cell = element(tag, isFigure ? "figure" : "");
    cell.append(content);
    made.append(cell);
  }
  return made;
}

function termName(term) {
  const name = element("span", "", term);
  const swatch = element("span", "swatch");
  swatch.style.background = `var(--${term})`;
  if (!data.heading.isDelta) name.prepend(swatch);
  return name;
}

function fillTerms() {
  const rows = data.terms.map((term, i) => {
    const [base, head] = [root.base[i], root.head[i]];
    return data.heading.isDelta
      ? row([[termName(term)], [loss(base, head - base), true], [loss(head, head - base), true],
        [signed(loss(head - base), head - base), true]], "td")
      : row([[termName(term)], [loss(head), true], [`${tokens(head)} tokens`, true]], "td");
  });
  const heads = data.heading.isDelta ? [["Term"], ["Base", true], ["Head", true], ["Δ", true]] : [["Term"], ["Loss", true], ["Avoidable", true]];
  document.getElementById("terms").append(row(heads, "th"), ...rows);
}

function fillHotspots() {
  const rows = data.hotspots.map((spot, i) => {
    const where = element("button", "", spot.place + (spot.name ? ` ${spot.name}` : ""));
    where.type = "button";
    where.addEventListener("click", () => {
      zoom(find(spot.frames));
      graph.scrollIntoView({ block: "center" });
    });
    return row([[String(i + 1), true], [where], [prose(spot.why)],
      [signed(data.heading.isDelta ? loss(spot.leverage) : tokens(spot.leverage), -spot.leverage), true]], "td");
  });
  const unit = data.heading.isDelta ? "Predicted Δ" : "Predicted Δ, tokens";
  document.getElementById("hotspots").append(row([["#", true], ["Where"], ["Why"], [unit, true]], "th"), ...rows);
}

document.title = `${data.heading.title} · Descent`;
document.getElementById("title").textContent = data.heading.title;
document.getElementById("subtitle").textContent = data.heading.subtitle;
if (data.heading.isDelta) {
  document.getElementById("keys").textContent = "Arrows move · Enter zooms · width is the larger side · red rose, blue fell";
}
fillTerms();
fillHotspots();
