// What is rendered inside of an `act` that is waited for is done, and its errors are reported, when that is.
// @rule: floating-promise
// @filename: node_modules/vitest-browser-react/package.json
{ "name": "vitest-browser-react", "version": "2.0.7", "types": "index.d.ts" }
// @filename: node_modules/vitest-browser-react/index.d.ts
export interface Screen { rerender(ui: unknown): Promise<void>; unmount(): Promise<void> }
export declare function render(ui: unknown): Promise<Screen>;
export declare function renderHook(hook: () => unknown): Promise<Screen>;
export declare function cleanup(): Promise<void>;
// @filename: node_modules/react/package.json
{ "name": "react", "version": "19.0.7", "types": "index.d.ts" }
// @filename: node_modules/react/index.d.ts
export declare function act(callback: () => Promise<void>): Promise<void>;
// @filename: a.ts
import * as React from "react";
import { act } from "react";
import { cleanup, render, renderHook, type Screen } from "vitest-browser-react";

declare function save(): Promise<void>;
declare const screen: Screen;

export async function all(): Promise<void> {
  await act(async () => {
    render("page");
  });
  await act(async () => {
    screen.rerender("page");
    await save();
  });
  await React.act(async () => {
    renderHook(() => 1);
    screen.unmount();
  });
  await act(async function () {
    cleanup();
  });
}

export const shown = () =>
  act(async () => {
    render("page");
  });

export async function none(): Promise<void> {
  act(async () => {
//^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : The promise `act(async () => { render("page"); })` is not awaited, returned or handled.
    render("page");
//  ^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  });
  await act(async () => {
    save();
//  ^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
    setTimeout(() => {
      render("late");
//    ^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
    });
  });
  render("page");
//^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  screen.rerender("page");
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
}
