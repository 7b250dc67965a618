"use strict";
// What the page is given, and how figures and texts are written. Everything from the repository is set as text, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);

const sum = (amounts) => amounts.reduce((a, b) => a + b, 0);
const add = (into, amounts) => amounts.forEach((amount, i) => { into[i] += amount; });
const signed = (text, value) => (value > 0 ? "+" : value < 0 ? "−" : "") + text;
const tokens = (milli) => Math.round(Math.abs(milli) / 1000).toLocaleString("en-US");
const ratio = (milli) => Math.abs(milli) / 1000 / Math.max(1, data.tokens);

// A loss with two decimals, or as many as show the first digit of `change`.
function loss(milli, change = milli) {
  let decimals = 2;
  while (change && decimals < 6 && ratio(change) * 10 ** decimals < 1) decimals++;
  return ratio(milli).toFixed(decimals);
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
