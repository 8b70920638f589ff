// A `catch` or `finally` that is for something else than the promise which leaves.
interface Item {
  label: string;
}
interface Disposable {
  dispose(): void;
}
interface Picker extends Disposable {
  items: Item[];
  show(): void;
  hide(): void;
  onDidHide(listener: () => void): Disposable;
}
interface Connection {
  close(): void;
  query(text: string): Promise<Item[]>;
}
declare const window: {
  showErrorMessage(text: string): Promise<string | undefined>;
  showMessageBox(options: { message: string }): Promise<number>;
  showQuickPick(items: Item[] | Promise<Item[]>): Promise<Item | undefined>;
  showInformationMessage(text: string): Promise<void>;
  createQuickPick(): Picker;
};
declare function report(error: unknown): void;
declare function load(): Promise<Item[]>;
declare function checkout(item: Item): Promise<Item>;
declare function setBusy(busy: boolean): void;
declare function connect(): Promise<Connection>;
declare const lock: { acquire(): Promise<void>; release(): void };

// Nobody waits here until the user has closed a message.
export async function messages(kind: number) {
  setBusy(true);
  try {
    const items = await load();
    if (kind === 1) return window.showErrorMessage("nothing there");
    if (kind === 2) return window.showQuickPick(items);
    if (kind === 4) return window.showMessageBox({ message: "more" });
    if (kind === 5) return window.showQuickPick(load());
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (kind === 3) return window.showInformationMessage("all there");
    return undefined;
  } catch (error) {
    report(error);
    return window.showErrorMessage("failed");
  } finally {
    setBusy(false);
  }
}

export async function busyForNothing() {
  setBusy(true);
  try {
    return load();
    //     ^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    setBusy(false);
  }
}

// What the user has seen is put away before the work begins.
export async function pick() {
  const picker = window.createQuickPick();
  let hidden: Disposable | undefined;
  picker.show();
  try {
    picker.items = await load();
    hidden = picker.onDidHide(() => report("hidden"));
    const [item] = picker.items;
    if (item) return checkout(item);
    return undefined;
  } catch (error) {
    report(error);
    return undefined;
  } finally {
    hidden?.dispose();
    picker.hide();
    picker.dispose();
  }
}

declare function choose(picker: Picker): Promise<Item>;

export async function pickWithIt() {
  const picker = window.createQuickPick();
  picker.show();
  try {
    return choose(picker);
    //     ^^^^^^^^^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    picker.dispose();
  }
}

export async function putAwayAndUnlocked() {
  const picker = window.createQuickPick();
  picker.show();
  await lock.acquire();
  try {
    return load();
    //     ^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    picker.dispose();
    lock.release();
  }
}

export async function disconnected() {
  const connection = await connect();
  try {
    return connection.query("select 1");
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await : so `finally` runs before it settles.
  } finally {
    connection.close();
  }
}

// The `catch` ends in the same call.
async function encode(bytes: Uint8Array): Promise<string> {
  return JSON.stringify((await load()).length + bytes.length);
}
declare function subset(bytes: Uint8Array): Promise<Uint8Array>;

export const subsetAndEncode = async (bytes: Uint8Array): Promise<string> => {
  try {
    const part = await subset(bytes);
    return encode(part);
  } catch (error) {
    report(error);
    return encode(bytes);
  }
};

export async function throughAnother(bytes: Uint8Array): Promise<string> {
  try {
    const part = await subset(bytes);
    return encode(part);
  } catch (error) {
    report(error);
    return subsetAndEncode(bytes);
  }
}

class Panel {
  async answer(message: string): Promise<void> {
    await load();
    report(message);
  }

  async vote(text: string): Promise<void> {
    try {
      const items = await load();
      return this.answer(`${text}: ${items.length}`);
    } catch (error) {
      report(error);
      await this.answer("failed");
    }
  }

  async voteWithHint(text: string): Promise<void> {
    try {
      const items = await load();
      return this.answer(`${text}: ${items.length}`);
      //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    } catch (error) {
      report(error);
    }
  }
}
export { Panel };

// Nothing else is awaited, so that the `catch` can only be for it.
export async function mirror(bytes: Uint8Array): Promise<string> {
  try {
    return encode(bytes);
    //     ^^^^^^^^^^^^^ promise-escapes-try +await
  } catch {
    return encode(new Uint8Array());
  }
}

export async function withAnother(bytes: Uint8Array): Promise<string> {
  try {
    const part = await subset(bytes);
    return encode(part);
    //     ^^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return "";
  }
}

// It calls itself again, and the `catch` is for what is awaited before.
export async function diff(name: string, retry = true): Promise<Item[]> {
  try {
    return await load();
  } catch (error) {
    report(error);
    if (retry) {
      try {
        await subset(new Uint8Array());
        return diff(name, false);
      } catch {
        // no such branch
      }
    }
    throw error;
  }
}

export async function diffOrHint(name: string, retry = true): Promise<Item[]> {
  if (!retry) return await load();
  try {
    await subset(new Uint8Array());
    return diffOrHint(name, false);
    //     ^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return [];
  }
}

// What a callback of a promise rejects with goes to the handler behind it.
export function handledBehind() {
  return load()
    .then(async (items) => {
      try {
        if (items.length === 0) return load();
        return await encode(new Uint8Array());
      } catch (error) {
        report(error);
        return undefined;
      }
    })
    .catch(report);
}

export function handledFurtherBehind() {
  return load()
    .then(async (items) => {
      try {
        return load();
      } catch {
        return items;
      }
    })
    .then((items) => items.length)
    .catch(report);
}

export function notHandled() {
  return load().then(async (items) => {
    try {
      return load();
      //     ^^^^^^ promise-escapes-try +await
    } catch {
      return items;
    }
  });
}

export function handlerOfTheSameThen() {
  return load().then(async (items) => {
    try {
      return load();
      //     ^^^^^^ promise-escapes-try +await
    } catch {
      return items;
    }
  }, report);
}
