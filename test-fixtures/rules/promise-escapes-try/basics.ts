// What a returned promise gets away from.
interface User {
  id: string;
}
declare function load(id: string): Promise<User>;
declare function maybe(id: string): Promise<User> | undefined;
declare function sync(id: string): User;
declare function open(): Promise<{ read(): Promise<string>; size: number; close(): void; [Symbol.dispose](): void }>;
declare function report(error: unknown): void;
declare const untyped: any;
declare const pending: Promise<User>;
declare const store: { current: Promise<User>; load(id: string): Promise<User>; [key: string]: unknown };

export async function withCatch(id: string): Promise<User | undefined> {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try +await : so the `catch` never sees its rejection.
  } catch (error) {
    report(error);
    return undefined;
  }
}

export async function withFinally(): Promise<string> {
  const file = await open();
  try {
    return file.read();
    //     ^^^^^^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    file.close();
  }
}

export async function withBoth(id: string): Promise<User | undefined> {
  try {
    if (id === "") return maybe(id);
    //                    ^^^^^^^^^ promise-escapes-try +await : For the same reason, `finally` runs before it settles.
    return store.load(id);
    //     ^^^^^^^^^^^^^^ promise-escapes-try +await : the `catch` never sees its rejection
  } catch (error) {
    report(error);
    return load("fallback");
    //     ^^^^^^^^^^^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    report("done");
  }
}

export async function properties(key: "current") {
  try {
    if (key) return store.current;
    //              ^^^^^^^^^^^^^ promise-escapes-try +await
    if (untyped) return pending;
    //                  ^^^^^^^ promise-escapes-try +await
    return new Promise<User>((resolve) => resolve({ id: "" }));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
  } catch {
    return undefined;
  }
}

export const arrow = async (id: string) => {
  try {
    return load(id)!;
    //     ^^^^^^^^^ promise-escapes-try +await
  } catch {
    return (await load("other")) as User;
  }
};

export class Users {
  #cache = new Map<string, Promise<User>>();

  async find(id: string): Promise<User | undefined> {
    try {
      return this.#cache.get(id);
      //     ^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    } catch {
      return undefined;
    }
  }
}

// An inner `try` without a guard of its own is inside of the outer one.
export async function nested(id: string) {
  try {
    try {
      sync(id);
    } finally {
      return load(id);
      //     ^^^^^^^^ promise-escapes-try +await
    }
  } catch (error) {
    report(error);
  }
}

export async function awaited(id: string) {
  try {
    if (id === "1") return await load(id);
    const user = await load(id);
    if (id === "2") return user;
    if (id === "3") return sync(id);
    if (id === "4") return untyped;
    if (id === "5") return untyped.load();
    if (id === "6") return store["other"];
    if (id === "7") return;
    return { user: load(id) };
  } catch {
    return undefined;
  } finally {
    report("done");
  }
}

export async function unguarded(id: string) {
  if (id === "") return load(id);
  try {
    sync(id);
  } catch {
    return load(id);
  }
  try {
    sync(id);
  } finally {
    if (id === "2") return load(id);
  }
  return load(id);
}

// These guards do nothing.
export async function idle(id: string) {
  try {
    if (id === "") return load(id);
  } catch (error) {
    throw error;
  }
  try {
    return load(id);
  } finally {
  }
}

export async function callbacks(ids: string[]) {
  try {
    const users = await Promise.all(
      ids.map((id) => {
        return load(id);
      }),
    );
    const more = await Promise.all(ids.map(async (id) => load(id)));
    const later = async (id: string) => {
      return load(id);
    };
    return [users, more, later];
  } catch {
    return [];
  }
}

// Statements that throw a promise away are another rule's.
export async function floating(id: string) {
  try {
    load(id);
    void load(id);
  } catch {}
}
