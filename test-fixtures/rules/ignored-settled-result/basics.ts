// Promise.allSettled hides errors in its result.
declare function notify(user: string): Promise<void>;
declare function log(user: string): Promise<void>;
declare function report(error: unknown): void;
declare function load(): Promise<string[]>;
declare const urgent: boolean;

export async function dropped(users: string[]) {
  await Promise.allSettled([notify("ada"), log("ada")]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `notify("ada")` are lost.
  await Promise.allSettled(users.map((user) => notify(user)));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map((user) => notify(user))` are lost.
  await Promise.allSettled(users.map(notify));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map(notify)` are lost.
  await Promise.allSettled(Array.from(users, notify));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `Array.from(users, notify)` are lost.
  await Promise.allSettled([log("start"), ...users.map(notify)]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `log("start")` are lost.
  await Promise.allSettled([urgent ? notify("ada") : log("ada")]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `notify("ada")` are lost.
  await Promise.allSettled(
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map(…)` are lost.
    users.map(async (user) => {
      // tell them one by one
      await notify(user);
      await log(user);
    }),
  );
  if (urgent) await Promise.allSettled([notify("ada")]);
  //                ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `notify("ada")` are lost.
  const unused = await Promise.allSettled([notify("ada")]);
  //                   ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : `unused` is never looked at, so the errors of `notify("ada")` are lost.
}

export async function gathered(users: string[]) {
  const all = users.map(notify);
  await Promise.allSettled(all);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map(notify)` are lost.
  const tasks: Promise<void>[] = [];
  for (const user of users) tasks.push(notify(user));
  await Promise.allSettled(tasks);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `notify(user)` are lost.
  const one = notify("ada");
  await Promise.allSettled([one]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `notify("ada")` are lost.
}

export async function named(users: string[], result: string, outcome: string) {
  await Promise.allSettled(users.map(() => notify(result)));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map(() => notify(result))` are lost.
  await Promise.allSettled(users.map(() => notify(result + outcome)));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `users.map(() => notify(result + outcome))` are lost.
}

export async function lookedAt(users: string[]) {
  const results = await Promise.allSettled(users.map(notify));
  for (const result of results) if (result.status === "rejected") report(result.reason);
  const [first] = await Promise.allSettled([notify("ada"), log("ada")]);
  console.log(first);
  (await Promise.allSettled(users.map(notify))).forEach((result) => console.log(result.status));
  await Promise.allSettled(users.map(notify)).then((list) => console.log(list));
  return await Promise.allSettled(users.map(notify));
}

export async function passedOn(users: string[]) {
  void Promise.allSettled(users.map(notify));
  const settled = Promise.allSettled(users.map(notify));
  return { settled, all: () => Promise.allSettled(users.map(notify)) };
}

export async function awaitedAgain(users: string[]) {
  const first = notify("ada");
  const second = log("ada");
  await Promise.allSettled([first, second]);
  await first;
  await second;
  const all = users.map(notify);
  await Promise.allSettled(all);
  await Promise.all(all);
  const given = users.map(notify);
  report(given);
  await Promise.allSettled(given);
}

export async function keptElsewhere(calls: { result: Promise<void>; start(): Promise<void> }[], results: Promise<void>[]) {
  await Promise.allSettled(calls.map((call) => call.result));
  await Promise.allSettled(
    calls.map((call) => {
      return call.result;
    }),
  );
  await Promise.allSettled(calls.map((_, index) => results[index]));
  await Promise.allSettled(calls.map((call) => (urgent ? call.result : call.start())));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `calls.map((call) => (urgent ? call.result : call.start()))` are lost.
}

class Event {
  private decrypting: Promise<void> | undefined;
  getDecryptionPromise() {
    return this.decrypting;
  }
  whenDecrypted(): Promise<void> {
    if (this.decrypting) return this.decrypting;
    return Promise.resolve();
  }
  whenRead(): Promise<void> {
    return this.decrypting ?? Promise.resolve();
  }
  decrypt(): Promise<void> {
    if (this.decrypting) return this.decrypting;
    return notify("ada");
  }
}

export async function lookedUp(events: Event[]) {
  const decrypted = (event: Event): Promise<void> => event.getDecryptionPromise()!;
  await Promise.allSettled(events.map((event) => event.whenDecrypted()));
  await Promise.allSettled(events.map((event) => decrypted(event)));
  await Promise.allSettled([events[0]!.whenDecrypted()]);
  await Promise.allSettled(events.map((event) => event.whenRead()));
  await Promise.allSettled(events.map((event) => event.decrypt()));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `events.map((event) => event.decrypt())` are lost.
}

export class Pool {
  running = new Set<Promise<void>>();
  waiting: Promise<void>[] = [];

  async settle(others: Promise<void>[], other: Promise<void>) {
    await Promise.allSettled(this.running);
    await Promise.allSettled([...this.running]);
    await Promise.allSettled(this.waiting);
    await Promise.allSettled([this.waiting[0], other]);
    await Promise.allSettled(others);
  }
}

export async function harmless(users: string[]) {
  await Promise.allSettled([notify("ada").catch(report), log("ada").then(undefined, report)]);
  await Promise.allSettled(users.map((user) => notify(user).catch(report)));
  await Promise.allSettled(
    users.map(async (user) => {
      try {
        await notify(user);
      } catch (error) {
        report(error);
      }
    }),
  );
  await Promise.allSettled(users.map(notifyQuietly));
  await Promise.allSettled([]);
}

async function notifyQuietly(user: string) {
  try {
    await notify(user);
  } catch (error) {
    report(error);
  }
}

export async function unknown(anything: any, things: unknown[], names: string[]) {
  await Promise.allSettled(anything);
  await Promise.allSettled(things);
  await Promise.allSettled([anything, anything.load()]);
  await Promise.allSettled(names.map((name) => anything.load(name)));
  await Promise.allSettled(await load());
}
