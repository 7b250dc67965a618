"use strict";
// What the page is given, and how figures and texts are written. Everything from the repository is set as text, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);

const sum = (amounts) => amounts.reduce((a, b) => a + b, 0);
const add = (into, amounts) => amounts.forEach((amount, i) => { into[i] += amount; });
const signed = (text, value) => (value > 0 ? "+" : value < 0 ? "−" : "") + text;
const tokens = (milli) => Math.round(Math.abs(milli) / 1000).toLocaleString("en-US");
const loss = (milli) => {
  const value = Math.abs(milli) / 1000 / Math.max(1, data.tokens);
  return value === 0 || value >= 0.005 ? value.toFixed(2) : value >= 0.0005 ? value.toFixed(3) : value.toPrecision(1);
};

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
