// JavaScript, with types from JSDoc and inference.
/** @returns {Promise<number>} */
function load() {
  return fetch("/count").then((response) => response.status);
}

export async function start() {
  load();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  await load();
  load().catch(() => {});
}
