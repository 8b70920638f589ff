// How the fixes are written, and where none is offered.
declare function save(id: string): Promise<void>;
declare function isActive(id: string): Promise<boolean>;
declare function list(): string[];
declare const ids: string[];
declare const holder: { ids: string[]; maybe?: string[] };
declare const index: number;

export async function loops() {
  ids.forEach(async (id, at) => {
  //          ^^^^^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    if (id === "") return;
    for (const part of id.split(",")) console.log(part, at);
    await save(id);
  });
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    for (const part of id.split(",")) {
      if (part === "") return;
    }
    await save(id);
  });
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
    return 1;
  });
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    var text = id;
    await save(text);
  });
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    id = id.trim();
    await save(id);
  });
  ids.forEach(async (id) => await save(id));
  //          ^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
  ids.forEach(async (id) => save(id));
  //          ^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
  ids.forEach(async function (this: unknown, id) {
  //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  await ids.forEach(async (id: string) => {
  //                ^^^^^^^^^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    // Saved one by one.
    await save(id);
  });
  ids.forEach(/* each */ async (id) => {
  //                     ^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  holder.maybe?.forEach(async (id) => {
  //                    ^^^^^^^^^^^^^ async-array-callback : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  list().forEach(async (id, _at, all) => {
  //             ^^^^^^^^^^^^^^^^^^^^^^^ async-array-callback +promise-all : `forEach` does not wait for its callback, which gives a promise.
    if (all.length > 1) await save(id);
  });
}

export async function answers() {
  const active = holder.ids.filter(async (id) => await isActive(id)).map((id) => id.trim());
  //                               ^^^^^^^^^^^^^ async-array-callback +answers-first : `filter` keeps every element: its callback is async.
  const other = list().filter(async (id) => await isActive(id));
  //                          ^^^^^^^^^^^^^ async-array-callback : `filter` keeps every element: its callback is async.
  const either = index > 1 ? ids.filter(isActive) : [];
  //                                    ^^^^^^^^ async-array-callback : `filter` keeps every element: its callback gives a promise.
  if (ids.some(async (id) => await isActive(id))) console.log("some");
  //           ^^^^^^^^^^^^^ async-array-callback +promise-all : `some` is true for every list that is not empty: its callback is async.
  const waited = await ids.filter(isActive);
  //                              ^^^^^^^^ async-array-callback +answers-first : `filter` keeps every element: its callback gives a promise.
  const none = !(await ids.some(isActive));
  //                            ^^^^^^^^ async-array-callback +promise-all : `some` is true for every list that is not empty: its callback gives a promise.
  return { active, either, none, other, waited };
}

export function notAsync() {
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +try : `forEach` does not wait for its callback, which gives a promise.
    await save(id);
  });
  ids.forEach((id) => save(id));
  //          ^^^^^^^^^^^^^^^^ async-array-callback +catch : `forEach` does not wait for its callback, which gives a promise.
  return ids.filter(async (id) => await isActive(id));
  //                ^^^^^^^^^^^^^ async-array-callback : `filter` keeps every element: its callback is async.
}
