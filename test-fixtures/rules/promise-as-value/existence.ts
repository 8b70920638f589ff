// @typeErrors 4
// Whether there is a promise is a sound question wherever there may be none, even where the types do not say so.
declare function load(id?: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare const cache: Record<string, Promise<string>>;
declare const byId: Map<string, Promise<string>>;
declare const list: Promise<string>[];
declare const anything: any;
declare const something: unknown;

let shared: Promise<string> | undefined;
let uninitialised: Promise<string>;
let started: Promise<string> | null = null;

export async function optional(pending?: Promise<string>, other?: { done?: Promise<void> }) {
  if (pending) await pending;
  if (!pending) return;
  if (other?.done) await other.done;
  shared ||= load();
  shared ??= load();
  if (!shared) shared = load();
  if (!uninitialised) uninitialised = load();
  const first = started || (started = load());
  return await first;
}

export async function elements(key: string, index: number) {
  if (cache[key]) return cache[key];
  const cached = cache[key];
  if (cached) return cached;
  const alias = cached;
  if (alias) return alias;
  if (cache.home) return cache.home;
  if (!cache.other) cache.other = load(key);
  if (byId.get(key)) return byId.get(key);
  const known = byId.get(key)!;
  if (known) return known;
  const [head] = list;
  if (head) return head;
  if (list[index]) return list[index];
  for (const each of list) if (each) await each;
  return list.length > 0 && list[0];
}

export class Loader {
  private pending!: Promise<string>;
  private later: Promise<string> | undefined;
  static current: Promise<string>;
  run() {
    if (!this.pending) this.pending = load();
    if (!this.later) this.later = load();
    if (!Loader.current) Loader.current = load();
    return this.pending && this.later;
  }
}

// Callers in JavaScript may leave it out, and the rest of the function uses it as the promise that it is.
export async function defensive(pending: Promise<string>, options: { ready: Promise<void> }) {
  if (!pending) throw new Error("a promise is needed");
  if (options.ready) await options.ready;
  return pending;
}

export function unclear<T, P extends Promise<string> | string>(value: T, either: P, maybe: PromiseLike<string>) {
  if (value) log(value);
  if (either) log(either);
  if (maybe) log(maybe);
  if (anything) log(anything);
  if (anything.load()) log(anything);
  if (something) log(something);
}
