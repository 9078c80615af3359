// A case file as the editor sees it, and back: the original text travels along, and only what was changed is edited.

import { editYaml, readYaml, withoutEmpty } from "./sunting.js";
import { writePairs } from "./tulis.js";

const ORIGINAL = "_berkas"; // Key under which the original travels; no key of a case begins with "_".
const PARTS = /^(\ufeff?-{3,}[ \t]*\n)((?:[^]*?\n)??)(-{3,}[ \t]*(?:\n|$))([^]*)$/;

const unixLines = (text) => (/\r\n/.test(text) && !/[^\r]\n/.test(text) ? text.replaceAll("\r\n", "\n") : text);

const split = (text) => {
  const found = PARTS.exec(unixLines(text));
  if (!found) throw new Error("bagian atas berkas (di antara dua baris ---) tidak ditemukan.");
  const [, opening, yaml, closing, rest] = found;
  const [above] = /^(?:[ \t]*\n)*/.exec(rest);
  const body = rest.slice(above.length).trimEnd();
  return { opening, yaml, closing, above, body, below: rest.slice(above.length + body.length) };
};

// An entry that may be absent is a list of at most one for the editor: its required keys are asked only when it is there.
const asList = (data, rules) => Object.fromEntries(Object.entries(data).map(([key, value]) =>
  [key, rules.tunggal.includes(key) && value && typeof value === "object" ? [value] : value]));
const asEntry = (data, rules) => Object.fromEntries(Object.entries(data).map(([key, value]) =>
  [key, rules.tunggal.includes(key) && Array.isArray(value) ? value[0] : value]));

export const fromFile = (text, rules) => {
  try {
    const { yaml, body } = split(text);
    const data = readYaml(yaml).toJS() ?? {};
    return { ...asList(data, rules), body, [ORIGINAL]: text };
  } catch (error) {
    // Never raised: without its original the file would be written anew on the next save.
    return { judul: `Berkas tidak terbaca: ${error.message}`, body: text, [ORIGINAL]: text };
  }
};

const newFile = (data, body, rules) => `---\n${writePairs(data, "", 0, rules)}\n---\n\n${body}\n`;

export const toFile = (edited, rules) => {
  const { [ORIGINAL]: original, body = "", ...rest } = edited;
  const data = withoutEmpty(asEntry(rest, rules)) ?? {};
  const fresh = body.trim();
  if (original === undefined) return newFile(data, fresh, rules);
  let parts;
  try {
    parts = split(original);
    readYaml(parts.yaml);
  } catch (error) {
    throw new Error(`Berkas aslinya tidak terbaca, jadi tidak disimpan dari sini: ${error.message}`);
  }
  const yaml = editYaml(parts.yaml, data, rules);
  const isSameBody = fresh === parts.body.trim();
  if (yaml === parts.yaml && isSameBody) return original;
  const end = isSameBody ? parts.above + parts.body + parts.below : `${parts.above || "\n"}${fresh}${parts.below || "\n"}`;
  const text = parts.opening + yaml + parts.closing + end;
  return unixLines(original) === original ? text : text.replaceAll("\n", "\r\n");
};
