// Awaits in a `finally` whose function is seen to throw.
declare function work(): Promise<string>;
declare function disconnect(): Promise<void>;
declare function report(error: unknown): void;
declare const db: { close(): Promise<void> };

async function flush(count: number): Promise<void> {
  if (count > 0) throw new Error("not flushed");
  await disconnect();
}

async function tidy(): Promise<void> {
  try {
    await disconnect();
    throw new Error("caught");
  } catch (error) {
    report(error);
  }
}

class Session {
  #ended = false;
  async end(): Promise<void> {
    if (this.#ended) throw new Error("ended twice");
    this.#ended = true;
    await disconnect();
  }
}

export async function failing(session: Session) {
  try {
    return await work();
  } finally {
    await flush(1);
//  ^^^^^^^^^^^^^^ unsafe-finally +catch : If `flush(1)` fails too, its error replaces the one that is on its way out of the `try`.
    await session.end();
//  ^^^^^^^^^^^^^^^^^^^ unsafe-finally +catch
  }
}

export async function rethrowing() {
  try {
    return await work();
  } catch (error) {
    throw new Error("no work", { cause: error });
  } finally {
    await flush(1);
//  ^^^^^^^^^^^^^^ unsafe-finally +catch
  }
}

export async function guardedOutside() {
  try {
    try {
      return await work();
    } finally {
      await flush(1);
//    ^^^^^^^^^^^^^^ unsafe-finally +catch
    }
  } catch (error) {
    report(error);
    return "";
  }
}

export const chained = work().finally(async () => {
  await flush(1);
//^^^^^^^^^^^^^^ unsafe-finally +catch : on its way out of the promise
});

// Cleaning up is what a `finally` is for.
export async function ordinary() {
  try {
    return await work();
  } finally {
    await db.close();
    await disconnect();
    await tidy();
  }
}

export async function guarded(session: Session) {
  try {
    return await work();
  } finally {
    await flush(1).catch(report);
    await Promise.allSettled([flush(1), session.end()]);
    try {
      await flush(1);
    } catch (error) {
      report(error);
    }
    const later = async () => {
      await flush(2);
    };
    report(later);
  }
}

// Nothing is on its way out.
export async function handled() {
  let text = "";
  try {
    text = await work();
  } catch (error) {
    report(error);
  } finally {
    await flush(1);
  }
  await flush(2);
  await work()
    .catch(report)
    .finally(async () => {
      await flush(1);
    });
  return text;
}
