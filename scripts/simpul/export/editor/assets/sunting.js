// Edits YAML by place: of the text before, only what was changed is written anew, and every other byte stays.

import { isMap, isScalar, isSeq, parseDocument } from "./yaml.js";
import { isText, writeInBrackets, writeItem, writePair, writeText } from "./tulis.js";

// Every scalar is text, as for `simpul check`: 16.10 must not become 16.1.
export const readYaml = (text) => {
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  if (document.errors.length) throw new Error(document.errors[0].message);
  return document;
};

// The same data gives the same text, whatever the order of its keys.
const canon = (value) => JSON.stringify(value, (_key, inner) =>
  inner && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner);

export const isSame = (one, other) => canon(one) === canon(other);

// Without what is empty: the editor writes "" where the file has no key.
export const withoutEmpty = (value) => {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)]).filter(([, inner]) => inner !== undefined);
    return pairs.length ? Object.fromEntries(pairs) : undefined;
  }
  return String(value).trim() || undefined;
};

class Rewrite extends Error {} // A place too odd to edit: the whole value is written anew.

const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;
const nextLine = (text, at) => (text.includes("\n", at) ? text.indexOf("\n", at) + 1 : text.length);
const isNoted = (text, at) => /^[ \t]+#/.test(text.slice(at, nextLine(text, at)));
const isMissing = (node) => !node || (isScalar(node) && node.range[0] === node.range[1]);

// Where the text of a node ends, without the blanks and line ends after it.
const endOf = (text, node) => {
  if (isMap(node) && !node.flow) return endOfPair(text, node.items.at(-1));
  if (isSeq(node) && !node.flow) return endOf(text, node.items.at(-1));
  return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
};
const endOfPair = (text, pair) => (isMissing(pair.value) ? text.indexOf(":", pair.key.range[1]) + 1 : endOf(text, pair.value));

// Which items stay: the longest common run of both lists, as pairs of indexes.
const common = (before, after) => {
  const one = before.map(canon);
  const other = after.map(canon);
  const length = Array.from({ length: one.length + 1 }, () => new Array(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      length[i][j] = one[i] === other[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const kept = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) kept.push([i++, j++]);
    else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return kept;
};

class Editing {
  constructor(text, rules) {
    this.text = text;
    this.rules = rules;
    this.edits = [];
  }

  replace(start, end, content) {
    this.edits.push({ start, end, content });
  }

  slice(start, end) {
    return this.text.slice(start, end);
  }

  result() {
    const last = [...this.edits.keys()].sort((one, other) => {
      const [a, b] = [this.edits[one], this.edits[other]];
      return b.start - a.start || b.end - a.end || other - one;
    });
    return last.reduce((text, index) => {
      const { start, end, content } = this.edits[index];
      return text.slice(0, start) + content + text.slice(end);
    }, this.text);
  }

  map(node, key, before, after) {
    const names = new Set(node.items.map((pair) => pair.key.value));
    const isSameSet = Object.keys(after).every((name) => names.has(name)) && Object.keys(before).every((name) => name in after);
    if (node.flow && !isSameSet) return this.bracketedMap(node, key, before, after);
    for (const pair of node.items) {
      const name = pair.key.value;
      if (!(name in after)) name in before && this.remove(node, pair);
      else if (!isSame(before[name], after[name])) this.value(pair, before[name], after[name], node.flow);
    }
    for (const name of Object.keys(after)) if (!names.has(name)) this.insert(node, key, name, after[name]);
  }

  bracketedMap(node, key, before, after) {
    const old = new Map(node.items.map((pair) => [pair.key.value, pair]));
    const order = [...old.keys(), ...(this.rules.urutan[key] ?? []), ...Object.keys(after)];
    const parts = [...new Set(order)].filter((name) => name in after).map((name) => {
      const pair = old.get(name);
      if (pair && isSame(before[name], after[name])) return this.slice(pair.key.range[0], endOfPair(this.text, pair));
      return `${name}: ${writeInBrackets(after[name], name, this.rules)}`;
    });
    this.replace(node.range[0], endOf(this.text, node), `{${parts.join(", ")}}`);
  }

  value(pair, before, after, isFlow) {
    const node = pair.value;
    const start = this.edits.length;
    try {
      if (isMissing(node)) throw new Rewrite();
      const at = pair.key.range[0];
      const place = { key: pair.key.value, indent: at - lineStart(this.text, at), isFlow };
      if (isScalar(node) && isText(after)) this.scalar(node, after, place);
      else if (isMap(node) && before && !isText(after) && !Array.isArray(after)) this.map(node, pair.key.value, before, after);
      else if (isSeq(node) && before && Array.isArray(after)) this.list(node, pair.key.value, before, after);
      else throw new Rewrite();
    } catch (error) {
      if (!(error instanceof Rewrite)) throw error;
      this.edits.length = start;
      this.rewrite(pair, after, isFlow);
    }
  }

  rewrite(pair, after, isFlow) {
    const key = pair.key.value;
    const at = pair.key.range[0];
    const end = endOfPair(this.text, pair);
    const isOneLine = isFlow || isNoted(this.text, end);
    const written = isOneLine ? `${key}: ${writeInBrackets(after, key, this.rules)}` : writePair(key, after, at - lineStart(this.text, at), this.rules);
    this.replace(at, end, written);
  }

  scalar(node, after, place) {
    const end = endOf(this.text, node);
    const before = node.type === "BLOCK_FOLDED" ? this.slice(node.range[0], end).split("\n").slice(1) : [];
    this.replace(node.range[0], end, writeText(after, { ...place, rules: this.rules, isNoted: isNoted(this.text, end), style: node.type, before }));
  }

  remove(node, pair) {
    const at = pair.key.range[0];
    const start = lineStart(this.text, at);
    if (!this.slice(start, at).trim()) return this.replace(start, nextLine(this.text, endOfPair(this.text, pair)), "");
    const next = node.items[node.items.indexOf(pair) + 1];
    if (!next) throw new Rewrite();
    this.replace(at, next.key.range[0], ""); // The first key of an item: its dash goes before the next one.
  }

  insert(node, key, name, value) {
    const order = this.rules.urutan[key] ?? [];
    const rank = order.indexOf(name);
    const before = node.items.filter((pair) => order.indexOf(pair.key.value) < rank || rank < 0).at(-1);
    const at = node.items[0].key.range[0];
    const indent = at - lineStart(this.text, at);
    const written = writePair(name, value, indent, this.rules);
    if (!before) return this.replace(at, at, `${written}\n${" ".repeat(indent)}`);
    this.insertLines(nextLine(this.text, endOfPair(this.text, before)), " ".repeat(indent) + written);
  }

  // Whole lines go in at the beginning of a line, or after the last, which may lack its end.
  insertLines(at, lines) {
    const isOpen = at === this.text.length && !this.text.endsWith("\n");
    this.replace(at, at, isOpen ? `\n${lines}` : `${lines}\n`);
  }

  list(node, key, before, after) {
    if (before.length !== node.items.length) throw new Rewrite();
    if (node.flow) {
      const texts = new Map(node.items.map((item, index) => [canon(before[index]), this.slice(item.range[0], endOf(this.text, item))]));
      const parts = after.map((item) => texts.get(canon(item)) ?? writeInBrackets(item, key, this.rules));
      return this.replace(node.range[0], endOf(this.text, node), `[${parts.join(", ")}]`);
    }
    const kept = [...common(before, after), [before.length, after.length]];
    let [old, fresh] = [0, 0];
    for (const [keptOld, keptFresh] of kept) {
      for (; old < keptOld && fresh < keptFresh; old++, fresh++) this.item(node, key, old, before[old], after[fresh]);
      for (; old < keptOld; old++) this.replace(...this.lines(node, old), "");
      for (; fresh < keptFresh; fresh++) this.newItem(node, key, old - 1, before, after[fresh]);
      [old, fresh] = [keptOld + 1, keptFresh + 1];
    }
  }

  // The lines of an item, from the one with its dash.
  lines(node, index) {
    const item = node.items[index];
    const start = lineStart(this.text, item.range[0]);
    if (!/^ *- +$/.test(this.slice(start, item.range[0]))) throw new Rewrite();
    return [start, nextLine(this.text, endOf(this.text, item))];
  }

  item(node, key, index, before, after) {
    const item = node.items[index];
    const [start] = this.lines(node, index);
    const indent = this.text.indexOf("-", start) - start;
    if (isScalar(item) && isText(after)) this.scalar(item, after, { key, indent });
    else if (isMap(item) && !isText(before) && !isText(after)) this.map(item, key, before, after);
    else throw new Rewrite();
  }

  newItem(node, key, above, before, item) {
    const [first] = this.lines(node, 0);
    const dash = this.text.indexOf("-", first) - first;
    const moved = before.findIndex((old) => isSame(old, item));
    const written = moved < 0
      ? `${" ".repeat(dash)}- ${writeItem(item, key, dash, this.rules)}`
      : this.slice(...this.lines(node, moved)).replace(/\n$/, "");
    this.insertLines(above < 0 ? first : this.lines(node, above)[1], written);
  }
}

const attempt = (text, document, before, after, rules, isWhole) => {
  const editing = new Editing(text, rules);
  const root = document.contents;
  if (isWhole) {
    for (const pair of root.items) {
      const [old, fresh] = [before[pair.key.value], after[pair.key.value]];
      if (fresh === undefined) old !== undefined && editing.remove(root, pair);
      else if (!isSame(old, fresh)) editing.rewrite(pair, fresh, false);
    }
    const names = new Set(root.items.map((pair) => pair.key.value));
    for (const name of Object.keys(after)) if (!names.has(name)) editing.insert(root, "", name, after[name]);
  } else editing.map(root, "", before, after);
  return editing.result();
};

// The YAML `text`, whose data is to become `after`. An edit proves itself: it is read again before anyone gets it.
export const editYaml = (text, after, rules) => {
  const document = readYaml(text);
  const before = withoutEmpty(document.toJS()) ?? {};
  if (isSame(before, after)) return text;
  if (isMap(document.contents) && !document.contents.flow && document.contents.items.length) {
    for (const isWhole of [false, true]) {
      try {
        const edited = attempt(text, document, before, after, rules, isWhole);
        if (isSame(withoutEmpty(readYaml(edited).toJS()), after)) return edited;
      } catch { /* Too odd for this manner; the next is coarser, and the last resort is to refuse. */ }
    }
  }
  throw new Error("berkas ini tidak dapat disunting di sini tanpa merusak isinya. Suntinglah berkasnya langsung.");
};
