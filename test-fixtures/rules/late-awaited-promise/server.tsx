// A component's file that runs in Node.
import { join } from "node:path";
declare function load(id: string): Promise<string>;
declare function pause(): Promise<void>;

export async function show(id: string) {
  const user = load(join("users", id));
  //    ^^^^ late-awaited-promise +guard
  await pause();
  return { user: await user };
}
