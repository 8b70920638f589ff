// Handlers that only wait for calls of libraries that tell a failure elsewhere, or have none.
// @filename: node_modules/react-oidc-context/package.json
{ "name": "react-oidc-context", "version": "3.3.1", "types": "index.d.ts" }
// @filename: node_modules/react-oidc-context/index.d.ts
export interface AuthContextProps {
  signinRedirect(args?: object): Promise<void>;
  removeUser(): Promise<void>;
}
export declare function useAuth(): AuthContextProps;
// @filename: node_modules/usehooks-ts/package.json
{ "name": "usehooks-ts", "version": "3.1.1", "types": "index.d.ts" }
// @filename: node_modules/usehooks-ts/index.d.ts
type CopyFn = (text: string) => Promise<boolean>;
export declare function useCopyToClipboard(): [string | null, CopyFn];
// @filename: node_modules/react-use/package.json
{ "name": "react-use", "version": "17.6.1", "types": "index.d.ts" }
// @filename: node_modules/react-use/index.d.ts
export declare function useAsyncFn<T extends (...args: never[]) => Promise<unknown>>(fn: T, deps?: unknown[]): [{ loading: boolean; error?: Error }, T];
export declare function useTracked<T extends (...args: never[]) => Promise<unknown>>(fn: T): [T, T];
// @filename: node_modules/@supabase/auth-js/package.json
{ "name": "@supabase/auth-js", "version": "2.109.0", "types": "index.d.ts" }
// @filename: node_modules/@supabase/auth-js/index.d.ts
export default class GoTrueClient {
  signOut(): Promise<{ error: Error | null }>;
  initialize(): Promise<object>;
}
// @filename: page.ts
import type GoTrueClient from "@supabase/auth-js";
import { useAuth } from "react-oidc-context";
import { useAsyncFn } from "react-use";
import { useCopyToClipboard } from "usehooks-ts";
declare function onClick(listener: () => void): void;
declare function show(text: string): void;
declare function send(): Promise<void>;

export function usePage(client: GoTrueClient) {
  const auth = useAuth();
  const [, copy] = useCopyToClipboard();
  const [, save] = useAsyncFn(async () => {
    await send();
  });
  onClick(async () => {
    await auth.signinRedirect();
  });
  onClick(() => auth.signinRedirect({}));
  onClick(async () => {
    if (await copy("a")) show("copied");
  });
  onClick(async () => {
    await save();
    show("saved");
  });
  onClick(save);
  onClick(async () => {
    const { error } = await client.signOut();
    if (error) show(error.message);
  });
  onClick(async () => {
    await document.fonts.ready;
    show("ready");
  });
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    await auth.removeUser();
  });
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    await save();
    await send();
  });
  onClick(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
    await client.initialize();
  });
}
