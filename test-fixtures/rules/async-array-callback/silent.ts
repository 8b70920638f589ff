// Lists of other makes, and lists of unknown ones.
declare function save(id: string): Promise<void>;
declare function isActive(id: string): Promise<boolean>;
class Collection {
  async forEach(callback: (id: string) => Promise<void>): Promise<void> {
    await callback("1");
  }
  async filter(callback: (id: string) => Promise<boolean>): Promise<string[]> {
    return (await callback("1")) ? ["1"] : [];
  }
}
class Waiting extends Array<string> {
  override forEach(callback: (id: string, index: number, list: string[]) => void | Promise<void>): void {
    callback("1", 0, this);
  }
}
declare const collection: Collection;
declare const waiting: Waiting;
declare const anything: any;
declare function forEach<T>(items: T[], callback: (item: T) => Promise<void>): Promise<void>;

export async function run(ids: string[]) {
  await collection.forEach(async (id) => {
    await save(id);
  });
  await collection.filter(async (id) => await isActive(id));
  waiting.forEach(async (id) => {
    await save(id);
  });
  anything.forEach(async (id: string) => {
    await save(id);
  });
  anything.filter(async (id: string) => await isActive(id));
  await forEach(ids, async (id) => {
    await save(id);
  });
}

// Nobody waits, but no error gets lost.
export function background(ids: string[]) {
  ids.forEach(async (id) => {
    try {
      await save(id);
    } catch (error) {
      console.error(error);
    }
  });
  ids.forEach((id) => save(id).catch(console.error));
  ids.forEach((id) => {
    save(id).catch(console.error);
  });
  ids.forEach((id) => void save(id));
}

// Here it could have waited, and the callback is written as if it did.
export async function unwaited(ids: string[]) {
  ids.forEach(async (id) => {
  //          ^^^^^^^^^^^^^ async-array-callback +for-of +promise-all : `forEach` does not wait for its callback, which gives a promise.
    try {
      await save(id);
    } catch (error) {
      console.error(error);
    }
  });
  ids.forEach((id) => save(id).catch(console.error));
  console.log("all are saved");
}

// To gather lists and flatten them afterwards is fine.
declare function groupsOf(id: string): Promise<string[]>;
export async function groups(ids: string[]) {
  const lists = await Promise.all(ids.flatMap(async (id) => groupsOf(id)));
  return lists.flat();
}

// Async for no reason: nothing is waited for.
export async function logged(ids: string[]) {
  ids.forEach(async (id) => {
    console.log(id);
  });
}
