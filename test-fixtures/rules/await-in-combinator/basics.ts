// An await inside the list keeps the rest waiting.
declare function user(): Promise<string>;
declare function posts(): Promise<string[]>;
declare function tags(of?: string): Promise<string[]>;
declare const loading: Promise<number>;
declare const ready: boolean;
declare const maybe: Promise<number> | undefined;

export async function elements() {
  await Promise.all([await user(), posts()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  const [a, b] = await Promise.all([user(), await posts()]);
  //                                        ^^^^^^^^^^^^^ await-in-combinator +drop-await : `posts()` is awaited inside the list, so `Promise.all` is called only when it is done.
  await Promise.all([await user(), await posts(), tags()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  await Promise.all([user(), (await posts()), await loading]);
  //                          ^^^^^^^^^^^^^ await-in-combinator +drop-await : `posts()` is awaited inside the list, so `Promise.all` is called only when it is done.
  await Promise.all([await maybe, tags()]);
  //                 ^^^^^^^^^^^ await-in-combinator +drop-await : `maybe` is awaited inside the list, so `tags()` starts only when it is done.
  await Promise.race([await user(), posts()]);
  //                  ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  await Promise.any([user(), await posts()]);
  //                         ^^^^^^^^^^^^^ await-in-combinator +drop-await : `posts()` is awaited inside the list, so `Promise.any` is called only when it is done.
  await Promise.allSettled([await user(), posts()]);
  //                        ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  await Promise.all([await user(), await user()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so the one after it starts only when it is done.
  return [a, b];
}

export async function branches() {
  await Promise.all([ready ? await user() : "", posts()]);
  //                         ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  await Promise.all([ready ? await user() : await loading, posts()]);
  //                         ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
}

export async function spreads(names: string[]) {
  await Promise.all([await user(), ...names.map(tags)]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `names.map(tags)` starts only when it is done.
  await Promise.all([...(await posts()).map(tags), user()]);
  await Promise.all((await posts()).map(tags));
}

export async function asserted() {
  await Promise.all([(await user()) as "a", posts()]);
  //                  ^^^^^^^^^^^^ await-in-combinator : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  await Promise.all([await /* the name */ user(), posts()]);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-in-combinator : `user()` is awaited inside the list, so `posts()` starts only when it is done.
}

export function returned() {
  return (async () => Promise.all([await user(), posts()]))();
  //                               ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
}

export async function alone() {
  await Promise.allSettled([await user()]);
  //                        ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so its rejection never reaches `Promise.allSettled`.
  await Promise.any([await user()]);
  //                 ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so its rejection never reaches `Promise.any`.
  // One element keeps nobody waiting.
  await Promise.all([await user()]);
  await Promise.race([await user()]);
}

export async function fine(first: string) {
  await Promise.all([tags(await user()), posts()]);
  await Promise.all([user().then(async (name) => await tags(name)), posts()]);
  await Promise.all([(async () => await user())(), posts()]);
  await Promise.all(await posts());
  await Promise.all([...(await posts())]);
  await Promise.all([await first, posts()]);
  await Promise.all([await user(), "constant"]);
  await Promise.all([(await user()).length, posts()]);
  await Promise.all([{ name: await user() }, posts()]);
  // sequential: the posts belong to whoever is logged in
  await Promise.all([await user(), posts()]);
}

export async function unknown(anything: any, something: unknown) {
  await Promise.all([await anything, posts()]);
  await Promise.all([await anything.load(), posts()]);
  await Promise.all([await something, posts()]);
  await Promise.all([await user(), anything]);
}
