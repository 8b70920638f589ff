// Types are inferred in JavaScript too.
async function user() {
  return "ada";
}

export async function both(load) {
  await Promise.all([await user(), user()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so the one after it starts only when it is done.
  await Promise.all([await load(), user()]);
  await Promise.all([await load(), load()]);
}
