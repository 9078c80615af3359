// Writes values as YAML the way the house does: plain where every reader of YAML would see text, else in quotes;
// long sentences folded; codes on one line.

const WIDTH = 120;
const OPEN = /^[\p{L}\p{N}(/]/u; // Beginnings that no reader of YAML takes for a sign.
const CLOSED = /: |:$| #|[\n\t]|[\u007f-\u009f\u2028\u2029\ufeff]/;
const OTHER_TYPE = /^(true|false|yes|no|on|off|y|n|null|\d[\d.,:_+-]*|\d+[eE]\d+|0[xob]\w+)$/i;
const CODE = /^[a-zA-Z0-9.-]+$/;
const CLOSED_LINE = /[\n\t\u007f-\u009f\u2028\u2029\ufeff]/;
const UNPRINTED = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

export const isText = (value) => typeof value === "string";

const quoted = (text) => JSON.stringify(text).replace(UNPRINTED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

const isPlain = (text, { key, rules, isFlow }) =>
  OPEN.test(text) && !CLOSED.test(text) && !(isFlow && /[,[\]{}]/.test(text)) && (rules.polos.includes(key) || !OTHER_TYPE.test(text));

const wrapped = (words, width) => {
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const alike = (one, other) => {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count++;
  return count;
};

// Lines of the text before that still say the same stay as they are; what is between them is wrapped anew.
const folded = (text, indent, before) => {
  const words = text.split(" ");
  const old = before.map((line) => line.trim().split(" "));
  const same = (lines) => alike(lines.flat(), words);
  let top = 0;
  while (top < old.length && same(old.slice(0, top + 1)) >= old.slice(0, top + 1).flat().length) top++;
  const head = old.slice(0, top).flat().length;
  const reversed = words.slice(head).reverse();
  let bottom = 0;
  const tailOf = (count) => old.slice(old.length - count).flat().reverse();
  while (bottom < old.length - top && alike(tailOf(bottom + 1), reversed) >= tailOf(bottom + 1).length) bottom++;
  const tail = bottom ? tailOf(bottom).length : 0;
  const middle = wrapped(words.slice(head, words.length - tail), WIDTH - indent);
  const kept = (lines) => lines.map((line) => line.join(" "));
  const lines = [...kept(old.slice(0, top)), ...middle, ...kept(old.slice(old.length - bottom))];
  return `>-\n${lines.map((line) => " ".repeat(indent) + line).join("\n")}`;
};

const literal = (text, indent) => `|-\n${text.split("\n").map((line) => (line ? " ".repeat(indent) + line : "")).join("\n")}`;

// `place`: the key it belongs to, the column of that key, whether inside brackets, whether a comment follows on the line,
// how it was written before, and in which lines when folded.
export const writeText = (text, place) => {
  const { indent = 0, isFlow = false, isNoted = false, style = "", before = [] } = place;
  if (!isFlow && !isNoted && !text.match(UNPRINTED)) {
    if (text.includes("\n")) return literal(text, indent + 2);
    if (text.length + indent > WIDTH && text.includes(" ") && !/ {2}|\t/.test(text)) return folded(text, indent + 2, before);
  }
  if (style === "QUOTE_SINGLE" && !CLOSED_LINE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return style !== "QUOTE_DOUBLE" && isPlain(text, place) ? text : quoted(text);
};

const inOrder = (entry, order) => {
  const rank = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.keys(entry).sort((one, other) => rank(one) - rank(other));
};

const orderOf = (key, rules) => rules.urutan[key] ?? [];

export const writeInBrackets = (value, key, rules) => {
  if (isText(value)) return writeText(value, { key, rules, isFlow: true });
  if (Array.isArray(value)) return `[${value.map((item) => writeInBrackets(item, key, rules)).join(", ")}]`;
  return `{${inOrder(value, orderOf(key, rules)).map((name) => `${name}: ${writeInBrackets(value[name], name, rules)}`).join(", ")}}`;
};

// The pairs of `entry`, whose keys stand in column `indent`; the first is written where one stands already.
export const writePairs = (entry, key, indent, rules) =>
  inOrder(entry, orderOf(key, rules)).map((name) => writePair(name, entry[name], indent, rules)).join(`\n${" ".repeat(indent)}`);

export const writeItem = (item, key, indent, rules) =>
  isText(item) ? writeText(item, { key, rules, indent }) : writePairs(item, key, indent + 2, rules);

export const writePair = (key, value, indent, rules) => {
  if (isText(value)) return `${key}: ${writeText(value, { key, rules, indent })}`;
  const pad = " ".repeat(indent + 2);
  if (!Array.isArray(value)) return `${key}:\n${pad}${writePairs(value, key, indent + 2, rules)}`;
  const isOneLine = value.every((item) => isText(item) && (CODE.test(item) || rules.sebaris.includes(key)));
  if (isOneLine) return `${key}: ${writeInBrackets(value, key, rules)}`;
  return `${key}:${value.map((item) => `\n${pad}- ${writeItem(item, key, indent + 2, rules)}`).join("")}`;
};
