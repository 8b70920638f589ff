// Types are inferred in JavaScript too.
async function user() {
  return "ada";
}

export async function both(load) {
  await Promise.all([await user(), user()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so it does not run together with the rest.
  await Promise.all([await load(), user()]);
  await Promise.all([await load(), load()]);
}
