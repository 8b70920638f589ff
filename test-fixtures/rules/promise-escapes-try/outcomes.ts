// A promise that cannot reject, or whose rejection is dealt with, has nothing for a `catch`. A `finally` would still come early.
declare function load(id: string): Promise<string>;
declare function report(error: unknown): void;
declare const connection: { query(): Promise<string>; close(): void };

async function quietly(): Promise<void> {
  try {
    await load("a");
  } catch (error) {
    console.error(error);
  }
}

export async function handled(id: string) {
  try {
    if (id === "1") return load(id).catch(report);
    if (id === "2") return load(id).then((text) => text, report);
    if (id === "3") return load(id).catch(report).finally(() => report("done"));
    if (id === "4") return quietly();
    const kept = load(id).catch(report);
    if (id === "5") return kept;
    if (id === "6") return load(id).then((text) => text.length);
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "7") return load(id).finally(() => report("done"));
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : The promise `load(id).finally(() => report("done"))` is returned without `await`, so the `catch` never sees its rejection.
    const raw = load(id);
    return raw;
    //     ^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return undefined;
  }
}

export async function early() {
  try {
    return connection.query().catch(report);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : `finally` runs before it settles
  } catch (error) {
    return report(error);
  } finally {
    connection.close();
  }
}

// What is released is not for work that somebody else has begun, and a line in the log may come early.
export class Cache {
  #current: Promise<string> | undefined;
  #busy = false;

  async get(given: Promise<string>, log: { debug(text: string): void }, untyped: any) {
    try {
      if (this.#busy && this.#current) return this.#current;
      if (this.#busy) return given;
      if (untyped) return Promise.resolve(untyped);
      const own = load("a");
      return own;
      //     ^^^ promise-escapes-try +await : `finally` runs before it settles
    } finally {
      this.#busy = false;
      log.debug("done");
    }
  }

  async logged(log: { debug(text: string): void }) {
    try {
      return load("a");
    } finally {
      log.debug("done");
      console.log("done");
    }
  }

  async shared() {
    try {
      return this.#current;
      //     ^^^^^^^^^^^^^ promise-escapes-try +await : the `catch` never sees its rejection
    } catch (error) {
      return report(error);
    }
  }
}

// The called function has dealt with the error as this `catch` would.
declare class Failure extends Error {
  static from(error: unknown): Failure;
}
declare function logError(error: unknown): void;

async function wrapped(id: string): Promise<string> {
  report("begun");
  try {
    return await load(id);
  } catch (error) {
    throw Failure.from(error);
  }
}

async function logged(id: string): Promise<string> {
  try {
    return await load(id);
  } catch (error) {
    console.error(error);
    throw error;
  }
}

async function partly(id: string): Promise<string> {
  await load("first");
  try {
    return await load(id);
  } catch (error) {
    throw Failure.from(error);
  }
}

export async function alike(id: string) {
  try {
    if (id === "1") return wrapped(id);
    if (id === "2") return logged(id);
    //                     ^^^^^^^^^^ promise-escapes-try +await
    if (id === "3") return partly(id);
    //                     ^^^^^^^^^^ promise-escapes-try +await
    return await load(id);
  } catch (error) {
    console.error("not loaded");
    throw Failure.from(error);
  }
}

export async function unlike(id: string) {
  try {
    return wrapped(id);
    //     ^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    logError(error);
    throw Failure.from(error);
  }
}

// Nothing is left to happen when these are returned.
export async function settled(id: string, given: Promise<string>) {
  try {
    if (id === "1") return Promise.resolve();
    if (id === "2") return Promise.resolve(id);
    if (id === "3") return Promise.reject(new Error(id));
    return Promise.resolve(given);
    //     ^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return undefined;
  } finally {
    connection.close();
  }
}
