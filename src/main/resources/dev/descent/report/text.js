"use strict";
// What the page is given, and how figures and texts are written. Everything from the repository is set as text, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);

const sum = (amounts) => amounts.reduce((a, b) => a + b, 0);
const add = (into, amounts) => amounts.forEach((amount, i) => { into[i] += amount; });
const signed = (text, value) => (value > 0 ? "+" : value < 0 ? "−" : "") + text;
const tokens = (milli) => Math.round(Math.abs(milli) / 1000).toLocaleString("en-US");
const ratio = (milli) => Math.abs(milli) / 1000 / Math.max(1, data.heading.tokens);

// Two decimals, or as many as show the first digit of `change`.
function decimalsOf(change) {
  let decimals = 2;
  while (change && decimals < 6 && ratio(change) * 10 ** decimals < 1) decimals++;
  return decimals;
}

const loss = (milli) => ratio(milli).toFixed(decimalsOf(milli));

// Two losses and their change, with as many decimals as it takes for the three to add up.
function lossStep(base, head) {
  const change = head - base;
  const scaled = (milli, decimals) => Math.round(ratio(milli).toFixed(decimals) * 10 ** decimals);
  const addsUp = (decimals) =>
    Math.abs(scaled(head, decimals) - scaled(base, decimals)) === scaled(change, decimals);
  let decimals = decimalsOf(change);
  while (decimals < 6 && !addsUp(decimals)) decimals++;
  return [base, head, change].map((milli) => ratio(milli).toFixed(decimals));
}

// What stands between backticks is code.
function prose(text) {
  const made = document.createElement("div");
  made.append(...text.split("`").map((part, i) => i % 2 ? element("code", "", part) : part));
  return made;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(className, text, act) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

// Cells are pairs: what stands there, and whether it is a figure.
function row(cells, tag) {
  const made = element("tr");
  for (const [content, isFigure] of cells) {
    const cell = element(tag, isFigure ? "figure" : "");
    cell.append(content);
    if (tag === "th") cell.scope = "col";
    made.append(cell);
  }
  return made;
}

function swatch(colour) {
  const made = element("span", "swatch");
  made.style.background = colour;
  return made;
}

// Light and dark: as the system says, until the button says otherwise.
const theme = document.getElementById("theme");
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
let isDark = systemIsDark.matches;

function setTheme(dark) {
  isDark = dark;
  theme.setAttribute("aria-pressed", String(dark));
}

theme.addEventListener("click", () => {
  setTheme(!isDark);
  document.documentElement.style.colorScheme = isDark ? "dark" : "light";
});
systemIsDark.addEventListener("change", (event) => {
  if (!document.documentElement.style.colorScheme) setTheme(event.matches);
});
setTheme(isDark);

document.title = `${data.heading.title} · Descent`;
document.getElementById("title").textContent = data.heading.title;
document.getElementById("subtitle").textContent = data.heading.subtitle;
