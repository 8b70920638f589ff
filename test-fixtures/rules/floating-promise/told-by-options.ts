// What becomes of a failure is said by an option: of the call, or of the one that made what it belongs to.
// @filename: node_modules/execa/package.json
{ "name": "execa", "version": "5.1.1", "types": "index.d.ts" }
// @filename: node_modules/execa/index.d.ts
declare namespace execa {
  interface Options {
    reject?: boolean;
    cwd?: string;
  }
  interface Child extends Promise<{ failed: boolean }> {
    kill(): void;
  }
}
declare const execa: {
  (file: string, options?: execa.Options): execa.Child;
  command(command: string, options?: execa.Options): execa.Child;
};
export = execa;
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.90.1", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export interface InfiniteQueryObserverResult {
  hasNextPage: boolean;
  fetchNextPage: (options?: object) => Promise<unknown>;
  other: (options?: object) => Promise<unknown>;
}
export declare function useInfiniteQuery(options: object): InfiniteQueryObserverResult;
// @filename: node_modules/@tanstack/react-query/package.json
{ "name": "@tanstack/react-query", "version": "5.90.1", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/react-query/index.d.ts
export type UseMutateAsyncFunction<T> = (variables: T, options?: { onError?: (error: Error) => void }) => Promise<unknown>;
export interface MutationOptions {
  mutationFn?: () => Promise<unknown>;
  onError?: ((error: Error) => void) | undefined;
  onSuccess?: () => void;
}
export declare function useMutation(options: MutationOptions): { mutateAsync: UseMutateAsyncFunction<string>; isPending: boolean };
export declare function mutationOptions(options: MutationOptions): MutationOptions;
// @filename: node_modules/sonner/package.json
{ "name": "sonner", "version": "2.0.0", "types": "index.d.ts" }
// @filename: node_modules/sonner/index.d.ts
export declare const toast: {
  (message: string): string;
  error(message: string): string;
  promise(promise: Promise<unknown>, data?: { loading?: string; success?: string; error?: string }): string;
};
// @filename: commands.ts
import execa from "execa";

export function run(command: string, cwd: string) {
  const child = execa.command(command, { reject: false, cwd });
  child.then((result) => {
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `child.then(…)` has no rejection handler, and nobody awaits it.
    if (result.failed) throw new Error(command);
  });
  return child;
}
const QUIET = { reject: false };

export function commands(cwd: string) {
  run("a", cwd);
  execa("a", { reject: false });
  execa("a", { cwd, reject: false });
  execa("a", QUIET);
  execa("a", { ...QUIET, cwd });
  execa("a", { reject: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `execa("a", { reject: true })` is not awaited, returned or handled.
  execa("a", { ...QUIET, reject: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `execa("a", { ...QUIET, reject: true })` is not awaited, returned or handled.
  execa("a", { cwd });
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  execa("a");
//^^^^^^^^^^ floating-promise +catch +void
}
// @filename: mutations.ts
import { useInfiniteQuery } from "@tanstack/query-core";
import { mutationOptions, useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
declare const trpc: { portal: { mutationOptions(options: object): object } };
declare function save(text: string, options?: object): Promise<unknown>;
const onError = (error: Error) => {
  toast.error(error.message);
};

function useSaving() {
  const { fetchNextPage, other, hasNextPage } = useInfiniteQuery({});
  return { fetchNextPage, other, hasNextPage };
}

export function useComponent() {
  const told = useMutation({ onError });
  const byHelper = useMutation(mutationOptions({ onError: (error) => toast.error(error.message) }));
  const byRouter = useMutation(trpc.portal.mutationOptions({ onError(error: Error) { toast.error(error.message); } }));
  const { mutateAsync } = useMutation({ onError });
  const { mutateAsync: send } = useMutation({ onSuccess: () => {}, onError });
  const untold = useMutation({ onSuccess: () => {} });
  const nothing = useMutation({ onError: undefined });
  const { mutateAsync: lost } = useMutation({});
  const own = { mutateAsync: save };
  const { fetchNextPage, other } = useSaving();

  told.mutateAsync("a");
  byHelper.mutateAsync("a");
  byRouter.mutateAsync("a");
  mutateAsync("a");
  send("a");
  untold.mutateAsync("a", { onError });
  const submit = async () => {
    await told.mutateAsync("a");
  };
  submit();
  untold.mutateAsync("a");
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  nothing.mutateAsync("a");
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  lost("a");
//^^^^^^^^^ floating-promise +catch +void
  own.mutateAsync("a", { onError });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  fetchNextPage();
  other();
//^^^^^^^ floating-promise +catch +void : The promise `other()` is not awaited, returned or handled.
}
// @filename: streams.ts
export function abort(signal: AbortSignal, response: Response) {
  const reader = response.body?.getReader();
  signal.addEventListener("abort", () => reader?.cancel());
  response.body?.cancel();
  reader?.read();
//^^^^^^^^^^^^^^ floating-promise +catch +void
}
