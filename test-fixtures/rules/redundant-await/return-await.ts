// @options {"returnAwait": "outside-try"}
// @compilerOptions {"target": "es2022", "lib": ["esnext", "dom"]}
declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare function acquire(): { [Symbol.dispose](): void };

export async function outside(id: string) {
  if (id === "a") return await load(id);
  //                     ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
  if (id === "b") return id ? await load(id) : "none";
  //                          ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
  if (id === "c") return id && (await load(id));
  //                            ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
  return (await load(id));
  //      ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
}
export const concise = async (id: string) => await load(id);
//                                           ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
export const rethrown = async (id: string) => {
  try {
    log(id);
  } finally {
    log("done");
  }
  return await load(id);
  //     ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load(id)`, which is given back.
};

export async function guarded(id: string) {
  try {
    if (id) return await load(id);
  } catch {
    return await load("after the catch nothing sees it");
    //     ^^^^^ redundant-await +remove : Nothing in the function needs the `await` in front of `load("after the catch nothing sees it")`, which is given back.
  }
  try {
    log(id);
  } catch {
    return await load(id);
  } finally {
    log("done");
  }
  using lock = acquire();
  log(lock);
  return await load(id);
}

export async function other(id: string) {
  const text = await load(id);
  if (await load(text)) return { text: await load(id) };
  return (await load(id)).length;
}
export async function* generated(id: string) {
  return await load(id);
}
