// Bundlers fill in `process.env`: what is for browsers stays so.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: node_modules/react/package.json
{ "name": "react", "version": "19.0.0", "types": "index.d.ts" }
// @filename: node_modules/react/index.d.ts
export declare function useEffect(effect: () => void, list?: unknown[]): void;
export declare function cache<T>(fn: T): T;
// @filename: use-messages.ts
import { useEffect } from "react";

async function load(locale: string): Promise<unknown> {
  const response = await fetch(`${process.env["BASE"] ?? process.env.BASE_PATH}/messages/${locale}.json`);
  return response.json();
}

let timer: NodeJS.Timeout | undefined;

export function useMessages(locale: string): void {
  useEffect(() => {
    clearTimeout(timer);
    load(locale);
//  ^^^^^^^^^^^^ floating-promise +catch +void : only the browser's console hears of it
  }, [locale]);
}
// @filename: page.ts
declare function send(text: string): Promise<void>;

export function show(): void {
  document.title = "…";
  send(process.env.NEXT_PUBLIC_NAME ?? "");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : only the browser's console hears of it
}
// @filename: either.ts
declare function send(text: string): Promise<void>;

export function show(): void {
  if (typeof window !== "undefined") window.scrollTo(0, 0);
  send(process.env.NAME ?? "");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : the error reaches nobody;
}
// @filename: shared.ts
declare function send(text: string): Promise<void>;

export function track(): void {
  send(process.env.NEXT_PUBLIC_NAME ?? "");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : the error reaches nobody;
}
// @filename: client.ts
"use client";
declare function send(text: string): Promise<void>;

export function track(): void {
  send(process.env.NEXT_PUBLIC_NAME ?? "");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : only the browser's console hears of it
}
// @filename: on-server.ts
import { cache } from "react";
declare function send(text: string): Promise<void>;

export const track = cache((): void => {
  send(process.env.SECRET ?? "");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : Node ends the process
});
// @filename: tool.ts
declare function send(text: string): Promise<void>;

export function run(): void {
  if (process.argv.length > 2) send(process.env.SECRET ?? "");
  //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : Node ends the process
}
