// In JavaScript, by inferred types.
import { readFile } from "node:fs/promises";

export async function unused(path, load) {
  const text = readFile(path);
//      ^^^^ unconsumed-promise +await +catch
  const unknown = load(path);
}

export async function onOnePath(path, isFast) {
  const text = readFile(path);
//      ^^^^ unconsumed-promise +await-there : where `isFast` is false
  if (isFast) return await text;
  return undefined;
}

export async function taken(path) {
  var hoisted = readFile(path);
  const text = readFile(path);
  return [await text, await hoisted];
}
