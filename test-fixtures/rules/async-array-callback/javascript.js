// JavaScript: what TypeScript would refuse can be run.
/**
 * @param {string} id
 * @returns {Promise<number>}
 */
async function rank(id) {
  return id.length;
}

/** @param {string[]} ids */
export async function run(ids) {
  ids.sort(async (a, b) => (await rank(a)) - (await rank(b)));
  //       ^^^^^^^^^^^^^^^ async-array-callback : `sort` leaves the order as it is: its callback is async.
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    console.log(await rank(id));
  });
  return ids.filter(async (id) => (await rank(id)) > 1);
  //                ^^^^^^^^^^^^^ async-array-callback +answers-first : `filter` keeps every element: its callback is async.
}

export function untyped(list) {
  list.forEach(async (id) => {
    await rank(id);
  });
}
