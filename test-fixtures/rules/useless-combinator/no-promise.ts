// Nothing in the list is a promise.
interface User {
  name: string;
}
type Loader = () => Promise<User>;
declare function load(id: string): Promise<User>;
declare function parse(text: string): User;
declare function visit(user: User): void;
declare const hooks: (() => void)[];
declare const loaders: Loader[];
declare const query: { then(done: (value: number) => void, failed: (error: unknown) => void): void };

export async function none(users: User[], texts: string[], user: User | undefined) {
  await Promise.all(texts);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(texts.map(parse));
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all(texts.map((text) => text.length));
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([1, "two", parse("3")]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([user]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([...users]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.race(users);
  //    ^^^^^^^^^^^^ useless-combinator : `Promise.race` is given no promise.
  await Promise.allSettled([parse("1")]);
  //    ^^^^^^^^^^^^^^^^^^ useless-combinator : `Promise.allSettled` is given no promise.
  await Promise.all(loaders);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([loaders[0] as Loader, load]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
  await Promise.all([users]);
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
}

export async function forgottenReturn(ids: string[]) {
  await Promise.all(
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
    ids.map((id) => {
      void load(id);
    }),
  );
  await Promise.all(
  //    ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
    ids.map(function (id) {
      if (id === "") return;
      void load(id);
    }),
  );
}

export async function fine(users: User[], ids: string[], both: (User | Promise<User>)[], empty: {}[], objects: object[]) {
  await Promise.all(ids.map(load));
  await Promise.all(ids.map((id) => (id ? load(id) : undefined)));
  await Promise.all(both);
  // Whoever declares void may well return a promise.
  await Promise.all(hooks.map((hook) => hook()));
  await Promise.all(users.map((user) => visit(user)));
  await Promise.all(users.map(visit));
  await Promise.all([visit(parse(""))]);
  await Promise.all(empty);
  await Promise.all(objects);
  await Promise.all([query]);
  await Promise.all([load("a"), 1]);
  await Promise.all([await load("a"), 1]);
  await Promise.all(
    ids.map(async (id) => {
      void load(id);
    }),
  );
  await Promise.all(
    ids.map((id) => {
      return load(id);
    }),
  );
}

export async function unknown<T, U extends object, V extends User>(anything: any, things: unknown[], ts: T[], us: U[], vs: V[]) {
  await Promise.all(anything);
  await Promise.all([anything, 1]);
  await Promise.all(anything.map(parse));
  await Promise.all(things);
  await Promise.all(ts);
  await Promise.all(us);
  await Promise.all(vs);
  await Promise.all([] as any[]);
}
