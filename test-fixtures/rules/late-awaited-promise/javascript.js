// In JavaScript, by inferred types.
import { readFile } from "node:fs/promises";

export async function both(first, second) {
  const one = readFile(first);
  const two = readFile(second);
  //    ^^^ late-awaited-promise +gather +guard
  const a = await one;
  const b = await two;
  return [a, b];
}

export async function unknown(load) {
  const one = load();
  await readFile("a");
  return await one;
}
