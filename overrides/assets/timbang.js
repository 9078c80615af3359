// How well a case fits what a reader wishes: a table of rules. Each has its points, what it looks at (the page prints
// that as its explanation), and what it says of a case, or nothing. No point counts for what a case does not tell.
// Nothing here knows the page or the network, so that it can be tried alone.

const quoted = (words) => words.map((word) => `“${word}”`).join(", ");
const bears = (name) => /kepulauan/i.test(name);

// A region's kind: what its code and official name say.
export const kindOf = ({ code, name }) =>
  code.length > 2 ? name.split(" ", 1)[0].toLowerCase() : code === "00" ? "nasional" : "provinsi";

const isElsewhere = (one, wish) => wish.region && wish.region.code !== one.region.code;

export const RULES = [
  {
    points: 8, about: "isinya memuat kata masalah Anda atau kata yang searti: separuh karena memuatnya, separuh menurut kecocokannya di pencarian",
    says: ({ found }) => found && `isinya memuat ${quoted(found.said)} atau kata yang searti`,
    share: ({ found }) => found.share,
  },
  { points: 4, about: "urusannya sama", says: ({ one, wish }) => one.fields.includes(wish.field?.code) && `urusannya sama: ${wish.field.name}` },
  {
    points: 4, about: "sama-sama wilayah kepulauan",
    says: ({ one, wish }) => wish.isIslands && one.isIslands &&
      (bears(one.region.name) ? `berjalan di daerah kepulauan: ${one.region.name}` : "kasusnya menyebut pulau, seperti wilayah Anda"),
  },
  { points: 2, about: "tanpa aplikasi, bila Anda memintanya", says: ({ one, wish }) => wish.isPlain && one.isPlain && "tergolong nondigital" },
  {
    points: 2, about: "biaya yang disebut sumbernya masuk anggaran Anda",
    says: ({ one, wish }) => wish.budget && one.cost?.[0] && one.cost[0] <= wish.budget && `biayanya disebut dan masuk anggaran Anda: ${one.cost[1]}`,
  },
  {
    points: 1, about: "orang yang disebut sumbernya tidak lebih banyak daripada orang Anda",
    says: ({ one, wish }) => wish.people && one.people && one.people[0] <= wish.people && `orangnya disebut dan cukup: ${one.people[1]}`,
  },
  {
    points: 1, about: "jenis daerahnya sama, kabupaten, kota, atau provinsi, tetapi bukan daerah Anda sendiri",
    says: ({ one, wish }) => isElsewhere(one, wish) && kindOf(one.region) === kindOf(wish.region) && `sama-sama ${kindOf(wish.region)}`,
  },
  {
    points: 1, about: "provinsinya sama, tetapi bukan daerah Anda sendiri",
    says: ({ one, wish }) => isElsewhere(one, wish) && one.province.code === wish.region.code.slice(0, 2) && `satu provinsi: ${one.province.name}`,
  },
  {
    points: 2, about: "buktinya lebih dari keterangan: separuh bila ada angka pembanding atau evaluasi sendiri, penuh bila ada evaluasi pihak luar atau hasil di tempat lain",
    says: ({ one }) => one.evidence.place > 0 && `bukti: ${one.evidence.name}`, share: ({ one }) => (one.evidence.place > 2 ? 1 : 0.5),
  },
  {
    points: 2, about: "prasyarat dan langkahnya tertulis: separuh bila baru dapat dipelajari, penuh bila dapat direncanakan",
    says: ({ one }) => one.readiness.place > 0 && `kesiapan: ${one.readiness.name}`, share: ({ one }) => (one.readiness.place > 1 ? 1 : 0.5),
  },
  { points: 1, about: "sudah ditiru dan terlaksana", says: ({ one }) => one.copied && `sudah ditiru: ${one.copied} replikasi terlaksana` },
  { points: 1, about: "sumbernya menyebut masih berjalan", says: ({ one }) => one.isRunning && "masih berjalan menurut sumbernya" },
  { points: -3, about: "sudah berhenti", says: ({ one }) => one.isStopped && "sudah berhenti" },
  { points: -3, about: "memakai aplikasi, padahal Anda ingin tanpa aplikasi", says: ({ one, wish }) => wish.isPlain && one.isDigital && "memakai aplikasi" },
  {
    points: -2, about: "menyebut aplikasi, internet, atau jaringan, padahal internet Anda terbatas",
    says: ({ one, wish }) => wish.isOffline && one.needsNetwork && "menyebut aplikasi, internet, atau jaringan sebagai alat atau syaratnya",
  },
  {
    points: -2, about: "biaya terendah yang disebut sumbernya di atas anggaran Anda",
    says: ({ one, wish }) => wish.budget && one.cost?.[0] > wish.budget && `biayanya disebut di atas anggaran Anda: ${one.cost[1]}`,
  },
  {
    points: -1, about: "orang yang disebut sumbernya lebih banyak daripada orang Anda",
    says: ({ one, wish }) => wish.people && one.people?.[0] > wish.people && `orangnya disebut lebih banyak: ${one.people[1]}`,
  },
  { points: 0, says: ({ found }) => found?.missed.length && `tidak memuat ${quoted(found.missed)}` },
  { points: 0, says: ({ one, wish }) => !wish.isPlain && one.isDigital && "memakai aplikasi" },
  { points: 0, says: ({ one, wish }) => one.cost && !(wish.budget && one.cost[0]) && `biaya menurut sumbernya: ${one.cost[1]}` },
  { points: 0, says: ({ one, wish }) => !wish.people && one.people && `orang menurut sumbernya: ${one.people[1]}` },
  { points: 0, says: ({ one }) => !one.evidence.place && `bukti: ${one.evidence.name}, tanpa angka pembanding atau evaluasi` },
  { points: 0, says: ({ one }) => !one.readiness.place && `kesiapan: ${one.readiness.name}` },
  { points: 0, says: ({ one }) => one.isEarly && "baru inisiatif atau uji coba" },
  { points: 0, says: ({ one }) => !one.isRunning && !one.isStopped && "belum diketahui apakah masih berjalan" },
  { points: 0, says: ({ one, wish }) => one.region.code === wish.region?.code && "ini dari daerah Anda sendiri" },
];

// What speaks for a case and what is to be considered, with the points of each.
export const weigh = (one, wish, found) => {
  const seen = { one, wish, found };
  const reasons = RULES.flatMap(({ points, says, share }) => {
    const text = says(seen);
    return text ? [{ text, points: share ? Math.max(1, Math.round(points * share(seen))) : points }] : [];
  });
  return {
    one,
    points: reasons.reduce((sum, reason) => sum + reason.points, 0),
    pros: reasons.filter(({ points }) => points > 0),
    cons: reasons.filter(({ points }) => points <= 0),
  };
};

// Whoever names a problem gets only cases about it: its words, its field, or islands like one's own.
const isAsked = (one, wish, found) =>
  !(wish.hasWords || wish.field) || found || one.fields.includes(wish.field?.code) || (wish.isIslands && one.isIslands);

// The cases that fit best come first; `found` tells by number what the search made of the words.
export const rank = (cases, wish, found = new Map()) =>
  cases
    .filter((one) => isAsked(one, wish, found.get(one.number)))
    .map((one) => weigh(one, wish, found.get(one.number)))
    .sort((one, other) =>
      other.points - one.points ||
      (found.get(other.one.number)?.share ?? 0) - (found.get(one.one.number)?.share ?? 0) ||
      (one.one.id < other.one.id ? -1 : 1));

// How many of the cases do not tell what they cost, who does it, what it is done with.
export const silences = (cases) =>
  [["biayanya", "tellsCost"], ["orangnya", "tellsPeople"], ["alatnya", "tellsTools"]].map(([name, key]) => [name, cases.filter((one) => !one[key]).length]);
