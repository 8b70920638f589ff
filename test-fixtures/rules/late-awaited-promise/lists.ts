// Lists of running promises that are looked after one by one, or only after something else was awaited.
declare const urls: string[];
declare const isFast: boolean;
declare function load(url: string): Promise<string>;
declare function warm(): Promise<void>;
declare function use(...values: unknown[]): void;

export async function inALoop() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +gather +guard : awaited one after the other
  for (const task of tasks) use(await task);
}

export async function inALoopWithMore() {
  const tasks = urls.map((url) => load(url));
  //    ^^^^^ late-awaited-promise +gather +guard : awaited one after the other
  use("started");
  for (const task of tasks) {
    try {
      const text = await task;
      use(text);
    } catch (error) {
      use(error);
    }
  }
}

export async function onlyAwaited() {
  const tasks = urls.map(async (url) => {
  //    ^^^^^ late-awaited-promise +gather +guard : awaited one after the other
    use(await load(url));
  });
  for (const task of tasks) await task;
}

export async function usedTwice() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : awaited one after the other
  for (const task of tasks) {
    use(task);
    await task;
  }
}

export async function chained() {
  const tasks = Array.from(urls, load);
  //    ^^^^^ late-awaited-promise +guard : awaited one after the other
  for (const task of tasks) use(await task.then((text) => text.length));
}

export async function forAwait() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +gather +guard : awaited one after the other
  for await (const text of tasks) use(text);
}

export async function withNumbers() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : awaited one after the other
  for (const [index, task] of tasks.entries()) use(index, await task);
}

export async function byIndex() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : awaited one after the other
  for (let i = 0; i < tasks.length; i++) use(await tasks[i]);
}

export async function taken() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : awaited one after the other
  while (tasks.length > 0) use(await tasks.shift());
}

export async function onOnePath() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +gather +guard : awaited one after the other
  if (isFast) {
    use(await Promise.all(tasks));
  } else {
    for (const task of tasks) use(await task);
  }
}

export async function gatheredLate() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  use(await Promise.all(tasks));
}

export async function gatheredRightBehind() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +gather +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  await Promise.all(tasks);
}

export async function settledLate() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +gather +guard : are awaited too late: if one rejects while `warm()` is awaited
  const warmed = await warm();
  const settled = await Promise.allSettled(tasks);
  use(warmed, settled);
}

export async function racedLate() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  return Promise.race(tasks);
}

export async function passedLate() {
  const tasks = [load("a"), load("b")];
  //    ^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  use(tasks);
}

export async function returnedLate() {
  const tasks = urls.map(load);
  //    ^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  return tasks;
}

// Elements, by number, name or key.
export async function byNumber() {
  const pair = [load("a"), load("b")] as const;
  //    ^^^^ late-awaited-promise +guard : `pair[1]` is awaited too late: if it rejects while `pair[0]` is awaited
  use(await pair[0]);
  use(await pair[1]);
}

export async function byName() {
  const both = { first: load("a"), second: load("b") };
  //    ^^^^ late-awaited-promise +guard : `both.second` is awaited too late: if it rejects while `both.first` is awaited
  return { first: await both.first, second: await both.second };
}

export async function byNameInStatements() {
  const both = { first: load("a"), second: load("b") };
  //    ^^^^ late-awaited-promise +gather +guard : `both.second` is awaited too late: if it rejects while `both.first` is awaited
  const first = await both.first;
  const second = await both.second;
  use(first, second);
}

export async function byKey() {
  const all = new Map([
  //    ^^^ late-awaited-promise +guard : `all.get("b")` is awaited too late: if it rejects while `all.get("a")` is awaited
    ["a", load("a")],
    ["b", load("b")],
  ]);
  use(await all.get("a"));
  use(await all.get("b"));
}

export async function objectInALoop() {
  const both = { first: load("a"), second: load("b") };
  //    ^^^^ late-awaited-promise : awaited one after the other
  for (const [name, task] of Object.entries(both)) use(name, await task);
}

export async function setInALoop() {
  const all = new Set(urls.map(load));
  //    ^^^ late-awaited-promise +gather +guard : awaited one after the other
  for (const task of all) use(await task);
}

export async function mapInALoop() {
  const all = new Map(urls.map((url) => [url, load(url)] as const));
  //    ^^^ late-awaited-promise +guard : awaited one after the other
  for (const [url, task] of all) use(url, await task);
}

export async function mapByKeys() {
  const all = new Map(urls.map((url) => [url, load(url)] as const));
  //    ^^^ late-awaited-promise +guard : awaited one after the other
  for (const url of urls) use(await all.get(url));
}

export async function valuesOfMap() {
  const all = new Map([
  //    ^^^ late-awaited-promise +gather +guard : awaited one after the other
    ["a", load("a")],
    ["b", load("b")],
  ]);
  for (const task of all.values()) use(await task);
}

// Added one after the other.
export async function pushed() {
  const tasks: Promise<string>[] = [];
  for (const url of urls) tasks.push(load(url));
  //                                 ^^^^^^^^^ late-awaited-promise +gather : awaited one after the other
  for (const task of tasks) use(await task);
}

export async function pushedWithPauses() {
  const tasks = [];
  for (const url of urls) {
    tasks.push(load(url));
    //         ^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
    await warm();
  }
  await Promise.all(tasks);
}

export async function pushedBetween() {
  const tasks: Promise<unknown>[] = [];
  tasks.push(load("a"));
  //         ^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  tasks.push(load("b"));
  await Promise.all(tasks);
}

export async function pushedAfterPauses() {
  const tasks: Promise<string>[] = [];
  for (const url of urls) {
    const text = await load(url);
    tasks.push(load(text));
    //         ^^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `load(url)` is awaited
  }
  await Promise.all(tasks);
}

export async function pushedByName() {
  const tasks: Promise<string>[] = [];
  for (const url of urls) {
    const task = load(url);
    //           ^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
    tasks.push(task);
    await warm();
  }
  await Promise.all(tasks);
}

export async function inBatches(batches: string[][]) {
  for (const batch of batches) {
    const tasks: Promise<string>[] = [];
    for (const url of batch) {
      await warm();
      tasks.push(load(url));
      //         ^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while `warm()` is awaited
    }
    await Promise.allSettled(tasks);
  }
}

export async function batches(source: AsyncIterable<string>) {
  let tasks: Promise<string>[] = [];
  for await (const url of source) {
    tasks.push(load(url));
    //         ^^^^^^^^^ late-awaited-promise +guard : are awaited too late: if one rejects while the loop is awaited
    if (tasks.length < 10) continue;
    await Promise.all(tasks);
    tasks = [];
  }
  await Promise.all(tasks);
}

export async function set() {
  const all = new Map<string, Promise<string>>();
  for (const url of urls) all.set(url, load(url));
  //                                   ^^^^^^^^^ late-awaited-promise : awaited one after the other
  for (const [url, task] of all) use(url, await task);
}

export async function added() {
  const all = new Set<Promise<string>>();
  for (const url of urls) all.add(load(url));
  //                              ^^^^^^^^^ late-awaited-promise +gather : are awaited too late: if one rejects while `warm()` is awaited
  await warm();
  await Promise.allSettled(all);
}

export async function named() {
  const all: Record<string, Promise<string>> = {};
  for (const url of urls) all[url] = load(url);
  //                                 ^^^^^^^^^ late-awaited-promise : awaited one after the other
  for (const url of urls) use(await all[url]);
}

// Taken apart at once.
export async function patterns() {
  const [first, second] = [load("a"), load("b")];
  //            ^^^^^^ late-awaited-promise +guard : `second` is awaited too late: if it rejects while `first` is awaited
  use(await first);
  use(await second);
}

export async function objectPattern() {
  const { first, other: second } = { first: load("a"), other: load("b") };
  //                    ^^^^^^ late-awaited-promise +guard : `second` is awaited too late: if it rejects while `first` is awaited
  use(await first);
  use(await second);
}

export async function assignedByPattern() {
  let first: Promise<string>, second: Promise<string>;
  [first, second] = [load("a"), load("b")];
  //      ^^^^^^ late-awaited-promise +guard : `second` is awaited too late: if it rejects while `first` is awaited
  use(await first);
  use(await second);
}

export async function assignedByObjectPattern() {
  let first: Promise<string>, second: Promise<string>;
  ({ first, second } = { first: load("a"), second: load("b") });
  //        ^^^^^^ late-awaited-promise : `second` is awaited too late: if it rejects while `first` is awaited
  use(await first);
  use(await second);
}
