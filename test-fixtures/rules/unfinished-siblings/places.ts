// Where a fix can be offered, and names that are taken.
interface Lock {
  guard(text: string): Promise<string>;
  close(): void;
}
declare const lock: Lock;
declare function load(url: string): Promise<string>;
declare const pending: number;

export async function places(flag: boolean, own: Lock) {
  try {
    if (flag) await Promise.all([own.guard("a"), own.guard("b")]);
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings : When one of these rejects, `own` is released by `finally` while others still use it.
    const first = (await Promise.all([own.guard("a"), load("b")]))[0];
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings
    const [second, third]: [string, string] = await Promise.all([
    //                                              ^^^^^^^^^^^^^ unfinished-siblings +settle
      own.guard("a"), // the first
      load("b"),
    ]);
    // before
    await Promise.all([own.guard("a"), own.guard("b")]); // behind
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
    return [first, second, third, pending];
  } finally {
    own.close();
  }
}

// A parameter named `lock` is not the `lock` that is closed.
export async function shadowed() {
  try {
    await Promise.all(["a", "b"].map(async (text) => load(await ((lock: Lock) => lock.guard(text))({} as Lock))));
  } finally {
    lock.close();
  }
}
