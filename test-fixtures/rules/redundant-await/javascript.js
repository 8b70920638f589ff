// What JavaScript declares has types that were guessed.
function count() {
  return 1;
}
async function load() {
  return 1;
}
const settings = { limit: 1, open: null };

export async function run(other) {
  await count();
  await settings.limit;
  await settings.open;
  await other.start();
  await new Map();
  await [load(), load()];
  await Math.max(1, 2);
//^^^^^ redundant-await +remove : `Math.max(1, 2)` is no promise: there is nothing to await.
  await JSON.stringify({});
//^^^^^ redundant-await +remove : `JSON.stringify({})` is no promise: there is nothing to await.
}
