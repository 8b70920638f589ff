// A callback that only makes a call whose promise may float.
// @filename: node_modules/react-router/package.json
{ "name": "react-router", "version": "7.0.0", "types": "index.d.ts" }
// @filename: node_modules/react-router/index.d.ts
export interface NavigateFunction {
  (to: string): void | Promise<void>;
}
export declare function useNavigate(): NavigateFunction;
// @filename: page.ts
import { useNavigate } from "react-router";
declare function onClick(callback: () => void): void;
declare function save(): Promise<void>;

export function page() {
  const navigate = useNavigate();
  onClick(() => navigate("/"));
  onClick(() => save());
  //      ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
}
