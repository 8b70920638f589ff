// Empty catch clauses behind an await.
declare function save(text?: string): Promise<number>;
declare function load(): Promise<string[]>;
declare function report(error: unknown): void;
declare function access(path: string): Promise<void>;
declare function sleep(ms: number): Promise<void>;
declare function parse(text: string): unknown;
declare const pending: Promise<number>;
declare const anything: any;
declare const socket: { close(): Promise<void>; send(text: string): Promise<void> };

export async function swallowed() {
  try {
    await save();
  } catch {}
  //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
  try {
    await save();
  } catch (error) {
  //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
  }
  try {
    await save();
  } catch (e) { ; }
  //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
  try {
    const texts = await load();
    for (const text of texts) await save(text);
    let count = 0;
    count += texts.length;
    report(count);
  } catch {}
  //^^^^^ swallowed-rejection +report : When `load()` fails, nobody learns of it: the `catch` is empty.
  try {
    await access("a");
    await save();
  } catch {} finally {
  //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
    report("done");
  }
  for (;;) {
    try {
      await save();
    } catch {}
    //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
    await sleep(1000);
  }
}

export async function handled() {
  try {
    await save();
  } catch (error) {
    report(error);
  }
  try {
    await save();
  } catch {
    return false;
  }
  try {
    try {
      await save();
    } catch (error) {
      report(error);
    }
  } catch {}
  try {
    parse("");
  } catch {}
  try {
    [1].forEach(async () => {
      await save();
    });
  } catch {}
  return true;
}

export async function explained() {
  try {
    await save();
  } catch {
    // the next run saves again
  }
  try {
    await save();
  } catch {} // never mind
  // Best effort.
  try {
    await save();
  } catch {}
  try {
    // It may be saved already.
    await save();
  } catch {}
  try {
    await save();
    // whatever happens
  } catch {}
  try {
    await save();
  } /* fine */ catch {}
  try {
    await save();
  } catch (ignored) {}
  try {
    await save();
  } catch (_expected) {}
}

/** Saves the rest. An error must not hide the first one. */
async function saveRest() {
  try {
    await save();
  } catch {}
}

// The first error is the one that counts.
export const saveMore = async (texts: string[]) => {
  for (const text of texts) {
    try {
      await save(text);
    } catch {}
  }
};

// What stands above a function speaks of more than one of its statements.
export const saveAgain = async (texts: string[]) => {
  for (const text of texts) {
    try {
      await save(text);
    } catch {}
    //^^^^^ swallowed-rejection +report : When `save(text)` fails, nobody learns of it: the `catch` is empty.
  }
  await saveRest();
};

export class Cache {
  /** Loads them ahead of time, if it can. */
  async prepare() {
    try {
      await save();
    } catch {}
  }
  texts: string[] = [];
  async refresh() {
    try {
      this.texts = await load();
    } catch {}
  }
}

export async function fallback(): Promise<number> {
  let texts: string[] = [];
  try {
    texts = await load();
  } catch {}
  const sizes: number[] = [];
  for (const text of texts) {
    try {
      sizes.push(await save(text));
    } catch {}
  }
  for (let tries = 0; tries < 3; tries++) {
    try {
      await save();
      break;
    } catch {}
  }
  try {
    return await save();
  } catch {}
  return sizes.length;
}

export async function endsOrProbes() {
  try {
    await socket.close();
  } catch {}
  try {
    await access("a");
  } catch {}
  try {
    await sleep(10);
  } catch {}
  // Whoever made it handles its error.

  try {
    await pending;
  } catch {}
}

export async function shutdown() {
  try {
    await socket.send("bye");
  } catch {}
}

export async function safeSend() {
  try {
    await socket.send("hello");
  } catch {}
}

export async function neverRejecting() {
  try {
    await save().catch(report);
  } catch {}
}

export async function unknown() {
  try {
    await anything;
  } catch {}
  try {
    await anything.load();
  } catch {}
}
