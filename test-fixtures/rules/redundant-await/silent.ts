declare function load(): Promise<string>;
declare function maybe(): Promise<string> | string;
declare function anything(): any;
declare function something(): unknown;
declare function empty(): {};
declare function object(): object;
declare function never(): never;
interface Nothing {}
interface Builder {
  where(text: string): Builder;
  then(resolve: (rows: string[]) => void): void;
}
declare const builder: Builder;
declare const nothing: Nothing;
declare const thenable: PromiseLike<string>;
declare const values: AsyncIterable<string>;
declare const promises: Promise<string>[];
declare const either: Promise<string>[] | Promise<string>;
declare function log(...values: unknown[]): void;

export async function awaited() {
  log(await load(), await maybe(), await thenable, await builder.where("a"), await anything(), await something());
  log(await empty(), await object(), await nothing, await either);
  for await (const value of values) log(value);
  for await (const value of promises) log(value);
  for await (const value of anything()) log(value);
  if (anything()) await never();
}

// Written to let others have their turn.
export async function pauses() {
  await null;
  await undefined;
  await void 0;
  await 0;
  await true;
  await "";
}

export async function generic<T, K extends keyof T, S extends string, O extends object>(
  value: T,
  key: K,
  text: S,
  fixed: O,
  conditional: T extends string ? number : string,
) {
  return [await value, await value[key], await text, await fixed, await conditional];
}

// A function that gives a promise passes for one that gives nothing.
interface Hooks {
  before(): void;
  after?: () => void;
}
class Task {
  protected prepare(): void {}
  start = (): void => {};
  async run(hooks: Hooks, done: () => void, each: (text: string) => void) {
    await hooks.before();
    await hooks.after?.();
    await done();
    await each("a");
    await this.prepare();
    await this.start();
    await log("declared elsewhere");
    await call(async () => {});
    await call<void>(() => {});
  }
}
function call<T>(inner: () => T): T {
  return inner();
}
export { Task };

export async function kept() {
  try {
    return await load();
  } catch {
    return "";
  }
}

// Who calls it may hand in more than the type says, as frameworks do with the parameters of a page.
export async function Page({ params, page: { size } }: { params: { id: string }; page: { size: number } }, title: string) {
  const { id } = await params;
  return [id, await size, await title, await params.id];
}
