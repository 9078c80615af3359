// Slips: the known word most like one that stands nowhere. Loaded when there is such a word.

// How many letters must change, counting two that changed places once; more than `most` is not told apart.
const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
};

const slack = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

// The known word most like this one, the commoner first.
export const nearest = (word, known, most = slack(word)) => {
  let best;
  for (const candidate of most ? known : []) {
    const changes = distance(word, candidate, most);
    if (changes <= most) [best, most] = [candidate, changes - 1];
    if (most < 1) break;
  }
  return best;
};

// Tells whether a name has a word much like one of these.
export const isLike = (name, words) => {
  const known = name.filter((word) => word.length > 3 && word !== "kabupaten");
  return words.some((word) => nearest(word, known, Math.floor(word.length / 3)));
};
