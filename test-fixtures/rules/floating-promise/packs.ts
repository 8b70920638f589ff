// Calls that wait for their own promises, known by the package they come from, whatever the code calls them.
// @filename: node_modules/react-router/package.json
{ "name": "react-router", "version": "7.18.5", "types": "index.d.ts" }
// @filename: node_modules/react-router/index.d.ts
export interface NavigateFunction {
  (to: string): void | Promise<void>;
  (delta: number): void | Promise<void>;
}
export declare function useNavigate(): NavigateFunction;
export declare function useRevalidator(): { revalidate: () => Promise<void> };
export declare function useBlocker(): { proceed: () => Promise<void> };
// @filename: node_modules/@angular/router/package.json
{ "name": "@angular/router", "version": "20.0.0", "types": "index.d.ts" }
// @filename: node_modules/@angular/router/index.d.ts
export declare class Router {
  navigate(commands: readonly unknown[]): Promise<boolean>;
  navigateByUrl(url: string): Promise<boolean>;
  dispose(): Promise<void>;
}
// @filename: node_modules/@tanstack/query-core/package.json
{ "name": "@tanstack/query-core", "version": "5.0.0", "types": "index.d.ts" }
// @filename: node_modules/@tanstack/query-core/index.d.ts
interface Pending {
  status: "pending";
  refetch: (options?: object) => Promise<unknown>;
  promise: () => Promise<unknown>;
}
interface Done {
  status: "done";
  refetch: (options?: object) => Promise<unknown>;
  promise: () => Promise<unknown>;
}
export type Result = Pending | Done;
export declare function useQuery(): Result;
// @filename: node_modules/react/package.json
{ "name": "react", "version": "19.0.0", "types": "index.d.ts" }
// @filename: node_modules/react/index.d.ts
export type Dispatch<A> = (value: A) => void;
export declare function useState<S>(initial: S): [S, Dispatch<S>];
export declare function startTransition(scope: () => void): void;
// @filename: node_modules/formik/package.json
{ "name": "formik", "version": "2.4.0", "types": "index.d.ts" }
// @filename: node_modules/formik/index.d.ts
export interface Helpers {
  setFieldValue: (field: string, value: unknown) => Promise<void | object>;
  submitForm: () => Promise<void>;
}
export declare function withForm(render: (helpers: Helpers) => void): void;
// @filename: packs.ts
import { Router } from "@angular/router";
import { useQuery } from "@tanstack/query-core";
import { withForm } from "formik";
import { startTransition, useState } from "react";
import { useBlocker, useNavigate, useRevalidator } from "react-router";

export function component(router: Router) {
  const go = useNavigate();
  go("/home");
  go(-1);
  const { revalidate } = useRevalidator();
  revalidate();
  const { proceed } = useBlocker();
  proceed();
//^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  const query = useQuery();
  query.refetch();
  const { refetch, refetch: again, promise } = useQuery();
  refetch();
  again({});
  promise();
//^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  router.navigate(["."]);
  router.navigateByUrl("/");
  router.dispose();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

export function queue(pending: Promise<void>[]) {
  pending.shift();
  pending.splice(0, 2);
  pending.reverse();
  pending.slice(1);
//^^^^^^^^^^^^^^^^ floating-promise +void : is an array of promises, and nobody awaits them.
}

withForm(({ setFieldValue, submitForm: submit }) => {
  setFieldValue("name", "");
  submit();
//^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
});

export function testButton(run: () => Promise<void>) {
  const [, setBusy] = useState(false);
  const test = async () => {
    setBusy(true);
    try {
      await run();
    } catch {
      console.error("failed");
    } finally {
      setBusy(false);
    }
  };
  const transit = async () => {
    startTransition(() => setBusy(true));
    try {
      await run();
    } catch {}
  };
  test();
  transit();
}
