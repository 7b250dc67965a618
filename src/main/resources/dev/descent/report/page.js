"use strict";
// What stands around the flame graph: headline, terms, hotspots. All of it is set as text, never as markup.

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
  if (!data.isDelta) name.prepend(swatch);
  return name;
}

function fillTerms() {
  const rows = data.terms.map((term, i) => {
    const [base, head] = [root.base[i], root.head[i]];
    return data.isDelta
      ? row([[termName(term)], [loss(base), true], [loss(head), true], [signed(loss(head - base), head - base), true]], "td")
      : row([[termName(term)], [loss(head), true], [`${tokens(head)} tokens`, true]], "td");
  });
  const heads = data.isDelta ? [["Term"], ["Base", true], ["Head", true], ["Δ", true]] : [["Term"], ["Loss", true], ["Avoidable", true]];
  document.getElementById("terms").append(row(heads, "th"), ...rows);
}

function find(frames) {
  return frames.reduce((at, name) => at.children.get(name) ?? at, root);
}

function fillHotspots() {
  const rows = data.hotspots.map((spot, i) => {
    const where = element("button", "", spot.place + (spot.name ? ` ${spot.name}` : ""));
    where.type = "button";
    where.addEventListener("click", () => {
      zoom(find(spot.frames));
      graph.scrollIntoView({ block: "center" });
    });
    return row([[String(i + 1), true], [where], [spot.why],
      [signed(data.isDelta ? loss(spot.leverage) : tokens(spot.leverage), -spot.leverage), true]], "td");
  });
  const unit = data.isDelta ? "Predicted Δ" : "Predicted Δ, tokens";
  document.getElementById("hotspots").append(row([["#", true], ["Where"], ["Why"], [unit, true]], "th"), ...rows);
}

document.title = `${data.title} · Descent`;
document.getElementById("title").textContent = data.title;
document.getElementById("subtitle").textContent = data.subtitle;
fillTerms();
fillHotspots();
