// The cases in brief, as the build packs them in columns, and one case in whole. Loaded only when asked for.
import { once, read } from "./temukan.js";

const parted = (text, by) => (text ? text.split(by) : []);

export const loadRegions = once(() => read("daerah-saya/wilayah.json"));

export const loadCases = once(async () => {
  const [data, regions] = await Promise.all([read("daerah-saya/kasus.json"), loadRegions()]);
  const [titles, places, fields] = [parted(data.judul, "\n"), parted(data.wilayah, " "), parted(data.urusan, " ")];
  const region = (code) => ({ code, name: regions[code] ?? code });
  const all = parted(data.id, " ").map((id, number) => {
    const is = (claim) => data[claim][number] === "1";
    const level = (scale) => { const place = Number(data[scale][number]); return { place, name: data.tingkat[scale][place].toLowerCase() }; };
    return {
      id, number, title: titles[number], region: region(places[number]), province: region(places[number].slice(0, 2)), fields: fields[number].split(","),
      isIslands: is("pulau"), isDigital: is("digital"), isPlain: is("nondigital"), needsNetwork: is("jaringan"),
      isRunning: is("berjalan"), isStopped: is("berhenti"), isEarly: is("awal"), evidence: level("bukti"), readiness: level("kesiapan"),
      tellsCost: is("menyebut_biaya"), tellsPeople: is("menyebut_sdm"), tellsTools: is("menyebut_teknologi"),
      cost: data.biaya[number], people: data.sdm[number], copied: data.ditiru[number] ?? 0,
    };
  });
  const byId = new Map(all.map((one) => [one.id, one]));
  for (const [id, number] of Object.entries(data.lama)) byId.set(id, all[number]);
  return { all, byId };
});

export const placeOf = ({ region, province }) => (region.code === province.code ? region.name : `${region.name}, ${province.name}`);

export const readCase = ({ id }) => read(`api/v1/kasus/${id}.json`);
