// Calls whose promise rejects only when one of the functions or promises that they are handed does.
// @filename: node_modules/react-hook-form/package.json
{ "name": "react-hook-form", "version": "7.93.1", "types": "index.d.ts" }
// @filename: node_modules/react-hook-form/index.d.ts
export type SubmitHandler<T, R = unknown> = (data: T, event?: object) => R | Promise<R>;
export type SubmitErrorHandler<T> = (errors: { [K in keyof T]?: string }) => unknown | Promise<unknown>;
export type UseFormHandleSubmit<T> = <R>(valid: SubmitHandler<T, R>, invalid?: SubmitErrorHandler<T>) => (event?: object) => Promise<Awaited<R> | undefined>;
export interface UseFormReturn<T> {
  handleSubmit: UseFormHandleSubmit<T>;
  reset(values?: T): void;
}
export declare function useForm<T>(): UseFormReturn<T>;
// @filename: node_modules/swr/package.json
{ "name": "swr", "version": "2.5.2", "types": "index.d.ts" }
// @filename: node_modules/swr/index.d.ts
type MutatorCallback<D> = (current?: D) => Promise<D | undefined> | D | undefined;
interface MutatorOptions {
  revalidate?: boolean;
  throwOnError?: boolean | ((error: unknown) => boolean);
}
export interface ScopedMutator {
  <D>(matcher: (key?: unknown) => boolean, data?: D | Promise<D> | MutatorCallback<D>, options?: boolean | MutatorOptions): Promise<Array<D | undefined>>;
  <D>(key: unknown, data?: D | Promise<D> | MutatorCallback<D>, options?: boolean | MutatorOptions): Promise<D | undefined>;
}
export type KeyedMutator<D> = (data?: D | Promise<D | undefined> | MutatorCallback<D>, options?: boolean | MutatorOptions) => Promise<D | undefined>;
export declare const mutate: ScopedMutator;
export declare function useSWRConfig(): { mutate: ScopedMutator };
export default function useSWR<D>(key: string, load: () => Promise<D>): { data?: D; mutate: KeyedMutator<D> };
// @filename: node_modules/react/package.json
{ "name": "react", "version": "19.1.2", "types": "index.d.ts" }
// @filename: node_modules/react/index.d.ts
export declare function useCallback<T extends Function>(callback: T, dependencies: readonly unknown[]): T;
// @filename: forwards.ts
import { useCallback } from "react";
import { type SubmitHandler, useForm } from "react-hook-form";
import useSWR, { mutate, useSWRConfig } from "swr";

interface Fields {
  name: string;
}
declare function save(data: unknown): Promise<number>;
declare function show(text: string): void;
declare function close(): void;

export function submits(given: SubmitHandler<Fields>, onSave: (data: Fields) => Promise<void>, onDone: (data: Fields) => void) {
  const form = useForm<Fields>();
  const { handleSubmit } = form;
  const shows = (data: Fields) => {
    show(data.name);
    close();
  };
  const guarded = async (data: Fields) => {
    try {
      await save(data);
      close();
    } catch (error) {
      show(String(error));
    }
  };
  const saves = async (data: Fields) => {
    await save(data);
  };
  const typed: SubmitHandler<Fields> = async (data) => {
    await save(data).catch(() => show("failed"));
  };
  const typedSaves: SubmitHandler<Fields> = async (data) => {
    await save(data);
  };
  const kept: SubmitHandler<Fields> = useCallback(async (data) => {
    await save(data).catch(() => show("failed"));
  }, []);
  const keptSaves: SubmitHandler<Fields> = useCallback(async (data) => {
    await save(data);
  }, []);
  const throws = (data: Fields) => {
    if (data.name === "") throw new Error("no name");
  };
  handleSubmit(() => show("done"))();
  handleSubmit(shows)({});
  form.handleSubmit(guarded)();
  handleSubmit(typed)();
  handleSubmit(kept)();
  handleSubmit(onDone)();
  handleSubmit(guarded, (errors) => show(errors.name ?? ""))();
  const submit = handleSubmit(guarded);
  submit();
  submit().then(() => close());
  const again = async () => {
    await submit();
  };
  again();
  form.handleSubmit(saves)();
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(typedSaves)();
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(keptSaves)();
//^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(given)();
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(onSave)();
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(throws)();
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  handleSubmit(guarded, async (errors) => save(errors))();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  const submitSaves = handleSubmit(saves);
  submitSaves();
//^^^^^^^^^^^^^ floating-promise +catch +void
  submit().then(() => save({}));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  const againSaves = async () => {
    await handleSubmit(saves)();
  };
  againSaves();
//^^^^^^^^^^^^ floating-promise +catch +void
  let changed = handleSubmit(guarded);
  if (form) changed = handleSubmit(saves);
  changed();
//^^^^^^^^^ floating-promise +catch +void
}

export function mutates(load: () => Promise<number>, pending: Promise<number>) {
  const { mutate: scoped } = useSWRConfig();
  const { mutate: keyed } = useSWR("count", load);
  const refresh = (prefix: string) => mutate((key) => String(key).startsWith(prefix));
  refresh("/a");
  mutate("count");
  scoped("count");
  keyed();
  keyed(3, { revalidate: false });
  keyed((count) => (count ?? 0) + 1);
  keyed(async () => {
    try {
      return await save(1);
    } catch {
      return 0;
    }
  });
  mutate("count", pending, { throwOnError: false });
  mutate("count", save(1).catch(() => 0));
  mutate("count").then(() => show("done"));
  mutate("count", pending);
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  scoped("count", save(1));
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  keyed(load());
//^^^^^^^^^^^^^ floating-promise +catch +void
  keyed(load);
//^^^^^^^^^^^ floating-promise +catch +void
  keyed(async (count) => await save(count));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  mutate("count", () => save(1), { throwOnError: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  const update = () => keyed(save(1));
  update();
//^^^^^^^^ floating-promise +catch +void
}

export function recurs(load: () => Promise<number>) {
  function polls(): Promise<unknown> {
    return mutate("count", () => polls());
  }
  polls();
  function ping(): Promise<unknown> {
    return mutate("ping", async () => {
      await pong();
    });
  }
  function pong(): Promise<unknown> {
    return mutate("pong", async () => {
      await ping();
    });
  }
  ping();
  function pollsAndLoads(): Promise<unknown> {
    return mutate("count", async () => {
      await pollsAndLoads();
      await load();
    });
  }
  pollsAndLoads();
  mutate("a", () => mutate("b", () => mutate("c", async () => 1)));
  mutate("a", () => mutate("b", () => mutate("c", async () => await load())));
}
