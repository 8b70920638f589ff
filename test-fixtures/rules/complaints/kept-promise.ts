// A promise that is kept in a variable and then forgotten is lost all the same.
// @rules all
declare function load(id: string): Promise<string>;
declare function show(text: string): void;

export async function forgotten(id: string): Promise<void> {
  const pending = load(id);
  //    ^^^^^^^ unconsumed-promise +await +catch : The promise in `pending` is never awaited, returned or handled.
  show("loading");
}

export async function onOnePath(id: string, wanted: boolean): Promise<string> {
  const pending = load(id);
  //    ^^^^^^^ late-awaited-promise +guard : `pending` is awaited too late: where the function returns before, nobody handles its rejection.
  if (!wanted) return "";
  return await pending;
}

export async function used(id: string): Promise<string> {
  const pending = load(id);
  show("loading");
  return await pending;
}

export function returned(id: string): Promise<string> {
  const pending = load(id);
  return pending;
}

export function handled(id: string): void {
  const pending = load(id);
  pending.then(show, show);
}

export async function gathered(ids: string[]): Promise<string[]> {
  const first = load("first");
  const others = ids.slice(0, 3).map(load);
  return await Promise.all([first, ...others]);
}

export function kept(id: string): { pending: Promise<string> } {
  const pending = load(id);
  return { pending };
}

export function deliberate(id: string): void {
  const pending = load(id);
  void pending; // warms the cache
}
