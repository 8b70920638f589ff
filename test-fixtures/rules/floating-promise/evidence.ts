// Where the rejection begins is shown, through as many functions of the program as lie between.
import { readFile } from "node:fs/promises";

async function settings(path: string): Promise<string> {
  const text = await readFile(path, "utf8");
  if (text === "") throw new Error("empty");
  return text;
}

async function validated(path: string): Promise<string> {
  if (path === "") throw new Error("no path");
  try {
    return await settings(path);
  } catch {
    return "";
  }
}

async function start(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map(async (path) => reload(path)));
}

async function reload(path: string): Promise<void> {
  const reading = settings(path);
  console.log(await reading);
}

const parsed = async (text: string): Promise<unknown> => JSON.parse(text);

export function direct() {
  readFile("a.txt");
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function begun() {
  reload("a.txt").then(() => console.log("done"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  start(["a.txt"]);
//^^^^^^^^^^^^^^^^ floating-promise +catch +void
}

export function thrown() {
  validated("a.txt");
//^^^^^^^^^^^^^^^^^^ floating-promise +catch +void
  parsed("{}");
//^^^^^^^^^^^^ floating-promise +catch +void
}

export function written() {
  (async () => {
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `(async () => { await reload("b.txt"); })()` is not awaited, returned or handled.
    await reload("b.txt");
  })();
}
