// In JavaScript nothing else complains about these.
async function count() {
  return 1;
}
async function role() {
  return "admin";
}
async function load() {
  return { id: 1 };
}

/** @param {string} id */
export async function mistakes(id) {
  const found = count();
  if (found) console.log("always");
  //  ^^^^^ promise-as-value +await : `found` is a promise, which is always true as a condition.
  if (found > 3) console.log("never");
  //  ^^^^^ promise-as-value +await : `found` is a promise, and neither more nor less than anything.
  if (role() === "admin") console.log("never");
  //  ^^^^^^ promise-as-value +await : `role()` is a promise, and compared with something that is none.
  console.log(found * 2, found + 1, -found);
  //          ^^^^^ promise-as-value +await : `found` is a promise, with which nothing can be computed.
  //                     ^^^^^ promise-as-value +await : `found` is a promise, which reads `[object Promise]` as text.
  //                                 ^^^^^ promise-as-value +await : `found` is a promise, with which nothing can be computed.
  console.log("found " + found, `found ${found}`);
  //                     ^^^^^ promise-as-value +await : `found` is a promise, which reads `[object Promise]` as text.
  //                                     ^^^^^ promise-as-value +await : `found` is a promise, which reads `[object Promise]` as text.
  console.log({ id, ...load() });
  //                   ^^^^^^ promise-as-value +await : `load()` is a promise, and spreading it gives nothing.
  const current = role();
  switch (current) {
  //      ^^^^^^^ promise-as-value +await : `current` is a promise, so that no `case` applies.
    case "admin":
      console.log("never");
  }
}

/** @param {any} anything */
export async function fine(anything, other) {
  if (await count()) console.log("counted");
  if (anything) console.log(anything.load() ? 1 : 2);
  console.log(anything.load() > 3, other.load() + 1, `${other}`, { ...anything.load() });
  let pending;
  if (!pending) pending = load();
  if (other.pending) await other.pending;
  return pending;
}
