// Functions that a library gives in a tuple, which know of a failure whatever the function does that they are made of.
// @filename: node_modules/react-use/package.json
{ "name": "react-use", "version": "17.6.1", "types": "index.d.ts" }
// @filename: node_modules/react-use/index.d.ts
export declare function useAsyncFn<T extends (...args: never[]) => Promise<unknown>>(fn: T, deps?: unknown[]): [{ loading: boolean; error?: Error }, T];
export declare function useTracked<T extends (...args: never[]) => Promise<unknown>>(fn: T): [T, T];
// @filename: node_modules/react-firebase-hooks/package.json
{ "name": "react-firebase-hooks", "version": "5.1.1", "types": "index.d.ts" }
// @filename: node_modules/react-firebase-hooks/index.d.ts
export type SignOutHook = [() => Promise<boolean>, boolean, Error | undefined];
export declare function useSignOut(auth: object): SignOutHook;
export declare function useToken(auth: object): SignOutHook;
// @filename: page.ts
import { useSignOut, useToken } from "react-firebase-hooks";
import * as hooks from "react-use";
import { useAsyncFn, useAsyncFn as useRenamed, useTracked } from "react-use";
declare function send(text: string): Promise<void>;

export function useSending() {
  const [state, save] = useAsyncFn(async (text: string) => {
    await send(text);
  }, []);
  const [, renamed] = useRenamed(send);
  const [, byNamespace] = hooks.useAsyncFn(send);
  const tuple = useAsyncFn(send);
  const [, taken] = tuple;
  const [first] = useTracked(send);
  const [, second] = useTracked(send);
  let [, changed] = useAsyncFn(send);
  save("a");
  renamed("a");
  byNamespace("a");
  taken("a");
  const submit = async () => {
    await save("a");
  };
  submit();
  first("a");
//^^^^^^^^^^ floating-promise +catch +void : The promise `first("a")` is not awaited, returned or handled.
  second("a");
//^^^^^^^^^^^ floating-promise +catch +void : The promise `second("a")` is not awaited, returned or handled.
  send("a");
//^^^^^^^^^ floating-promise +catch +void : The promise `send("a")` is not awaited, returned or handled.
  changed("a");
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `changed("a")` is not awaited, returned or handled.
  changed = send;
  return [state, changed];
}

export function useSession(auth: object) {
  const [signOut, loading] = useSignOut(auth);
  const [refresh] = useToken(auth);
  if (!loading) signOut();
  refresh();
//^^^^^^^^^ floating-promise +catch +void : The promise `refresh()` is not awaited, returned or handled.
}
// @filename: own.ts
function useAsyncFn(fn: () => Promise<void>): [object, () => Promise<void>] {
  return [{}, fn];
}
declare function load(): Promise<void>;

export function useOwn() {
  const [, run] = useAsyncFn(load);
  run();
//^^^^^ floating-promise +catch +void : The promise `run()` is not awaited, returned or handled.
}
