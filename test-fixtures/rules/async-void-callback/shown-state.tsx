// What a mutation fails with is kept in the hook's own state, and the component shows it from there.
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.91.7", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
export interface MutationResult<T> {
  mutateAsync: (variables: T) => Promise<unknown>;
  mutate: (variables: T) => void;
  error: Error | null;
  isError: boolean;
  isPending: boolean;
  status: "idle" | "pending" | "error" | "success";
}
// @filename: node_modules/@tanstack/react-query/package.json
{ "name": "@tanstack/react-query", "version": "5.91.7", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/react-query/index.d.ts
import type { MutationResult } from "@tanstack/query-core";
export declare function useMutation(options: { mutationFn?: () => Promise<unknown> }): MutationResult<string>;
// @filename: node_modules/@apollo/client/package.json
{ "name": "@apollo/client", "version": "3.13.0", "types": "index.d.ts" }
// @filename: node_modules/@apollo/client/index.d.ts
export type MutationTuple = [
  mutate: (options?: { variables?: object }) => Promise<unknown>,
  result: { error?: Error; loading: boolean },
];
export declare function useMutation(document: string): MutationTuple;
// @filename: node_modules/swr/package.json
{ "name": "swr", "version": "2.5.1", "types": "index.d.ts" }
// @filename: node_modules/swr/index.d.ts
export type TriggerWithArgs = (value: string) => Promise<unknown>;
export declare function useSWRMutation(key: string): { trigger: TriggerWithArgs; error: Error | undefined; isMutating: boolean };
// @filename: node_modules/@reduxjs/toolkit/package.json
{ "name": "@reduxjs/toolkit", "version": "2.15.0", "types": "index.d.ts" }
// @filename: node_modules/@reduxjs/toolkit/index.d.ts
export type MutationActionCreatorResult = Promise<{ data: unknown } | { error: unknown }> & { unwrap(): Promise<unknown> };
export declare function useMutationHook(): readonly [
  (value: string) => MutationActionCreatorResult,
  { error?: Error; isError: boolean; isLoading: boolean },
];
// @filename: own.ts
import { useMutation } from "@tanstack/react-query";
declare function send(path: string): Promise<unknown>;

export function useDelete(path: string) {
  const query = useMutation({ mutationFn: () => send(path) });
  const touch = (name: string) => console.log(name);
  return { ...query, touch };
}

export function useRemove(path: string) {
  const { mutateAsync: remove, error, isPending } = useMutation({ mutationFn: () => send(path) });
  return { remove, error, isPending };
}
// @filename: own-requests.ts
export function useOwn(path: string) {
  const mutateAsync = async (value: string) => {
    const response = await fetch(`${path}/${value}`);
    if (!response.ok) throw new Error(value);
  };
  return { mutateAsync, error: undefined as Error | undefined };
}
// @filename: page.tsx
import { useMutation as useApollo } from "@apollo/client";
import { useMutationHook } from "@reduxjs/toolkit";
import { useMutation } from "@tanstack/react-query";
import { useSWRMutation } from "swr";
import { useDelete, useRemove } from "./own";
import { useOwn } from "./own-requests";

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "shown-form": { onConfirm?: () => void; error?: unknown; mutation?: object; isLoading?: boolean; children?: unknown };
    }
  }
}
declare function useEffect(effect: () => void, list: unknown[]): void;

export function Beside() {
  const { mutateAsync, isPending, error } = useMutation({});
  const confirm = async () => {
    await mutateAsync("a");
  };
  return <shown-form onConfirm={confirm} isLoading={isPending} error={error} />;
}

export function ByOwnHook({ close }: { close: () => void }) {
  const { mutateAsync, touch, isError } = useDelete("/links");
  return (
    <shown-form
      onConfirm={async () => {
      //         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onConfirm` is declared as a function that returns nothing.
        await mutateAsync("a");
        touch("links");
        close();
      }}
    >
      {isError && "That failed"}
    </shown-form>
  );
}

export function ByRenaming() {
  const { remove, error: removeError } = useRemove("/links");
  return (
    <shown-form onConfirm={async () => void (await remove("a"))}>{removeError ? removeError.message : null}</shown-form>
  );
}

export function OfAll() {
  const saving = useMutation({});
  const confirm = async () => {
    await saving.mutateAsync("a");
  };
  return <shown-form onConfirm={confirm}>{saving.status === "error" ? "That failed" : undefined}</shown-form>;
}

export function HandedOn() {
  const saving = useDelete("/links");
  const { mutateAsync } = saving;
  const confirm = async () => {
    await mutateAsync("a");
  };
  return <shown-form onConfirm={confirm} mutation={saving} />;
}

export function OtherLibraries() {
  const [save, { error }] = useApollo("");
  const { trigger, error: failure } = useSWRMutation("a");
  const [update, result] = useMutationHook();
  return (
    <>
      <shown-form onConfirm={async () => void (await save())} error={error} />
      <shown-form onConfirm={async () => void (await trigger("a"))} error={failure} />
      <shown-form onConfirm={async () => void (await update("a").unwrap())} error={result.error} />
    </>
  );
}

// Nobody shows it here.
export function Untaken() {
  const { mutateAsync, isPending } = useDelete("/links");
  const confirm = async () => {
    await mutateAsync("a");
  };
  return <shown-form onConfirm={confirm} isLoading={isPending} />;
  //                            ^^^^^^^ async-void-callback +try
}

export function Unused() {
  const { mutateAsync, error, status } = useMutation({});
  const { error: other } = useMutation({});
  useEffect(() => {}, [error]);
  return (
    <shown-form onConfirm={async () => void (await mutateAsync("a"))} error={other} isLoading={status === "pending"} />
    //                     ^^^^^^^^^^^ async-void-callback +try
  );
}

export function OfAllUnused() {
  const saving = useMutation({});
  const confirm = async () => {
    await saving.mutateAsync("a");
  };
  return <shown-form onConfirm={confirm} isLoading={saving.isPending} />;
  //                            ^^^^^^^ async-void-callback +try
}

export function OtherLibrariesUntaken() {
  const [save] = useApollo("");
  const { trigger, isMutating } = useSWRMutation("a");
  const [update, { isLoading }] = useMutationHook();
  const first = <shown-form onConfirm={async () => void (await save())} isLoading={isLoading} />;
  //                                   ^^^^^^^^^^^ async-void-callback +try
  const second = <shown-form onConfirm={async () => void (await trigger("a"))} isLoading={isMutating} />;
  //                                    ^^^^^^^^^^^ async-void-callback +try
  const third = <shown-form onConfirm={async () => void (await update("a").unwrap())} />;
  //                                   ^^^^^^^^^^^ async-void-callback +try
  return [first, second, third];
}

// And what the program itself calls so keeps nothing.
export function OwnRequests() {
  const { mutateAsync, error } = useOwn("/links");
  return <shown-form onConfirm={async () => void (await mutateAsync("a"))} error={error} />;
  //                            ^^^^^^^^^^^ async-void-callback +try
}
