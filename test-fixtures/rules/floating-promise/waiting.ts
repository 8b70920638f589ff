// Where `await` is not what comes first: nobody would hear of the error, or what follows would wait.
import { type ChildProcess } from "node:child_process";
import { track } from "./library.ts";

declare function save(id?: string): Promise<void>;
declare function show(value: unknown): void;
declare function onClick(listener: () => void): void;
declare function start(): Promise<void>;
declare function run(command: string): Promise<string> & ChildProcess;

// A function whose promise nobody takes.
onClick(async () => {
  save();
//^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  show("saved");
});
class Component {}
export class Page extends Component {
  async componentDidMount() {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
    await start();
  }
  async #reload() {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
    await start();
  }
  onReload() {
    void this.#reload();
  }
}
export function useEffect() {
  async function load() {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
    await start();
  }
  void load();
}
export function onDone() {
  void start().then(async () => {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  });
}
const refresh = async () => {
  save();
//^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  await start();
};
const later = async () => {
  await refresh();
};
onClick(later);

// A chain that goes on, and more to do.
export async function init() {
  save().then(() => show("saved"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : `save().then(() => show("saved"))` has no rejection handler, and nobody awaits it.
  await start();
}
export async function activate() {
  save();
//^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  await start();
}

// What ends when a process does, or when somebody else says so.
export async function serve() {
  run("serve");
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `run("serve")` is not awaited, returned or handled.
  await start();
}
const waiting: { key: string; resolve: () => void }[] = [];
const enqueue = (key: string) => new Promise<void>((resolve) => waiting.push({ key, resolve }));
const ask = (key: string) => {
  const asked = new Promise<void>((resolve, reject) => {
    show(new Question(key, resolve, reject));
  });
  return asked;
};
class Question {
  constructor(readonly key: string, readonly resolve: () => void, readonly reject: (error: Error) => void) {}
}
export async function queue() {
  enqueue("a");
//^^^^^^^^^^^^ floating-promise +catch +await +void : The promise `enqueue("a")` is not awaited, returned or handled.
  await start();
}
export async function question() {
  ask("a");
  await start();
}

// It is what is missing: somebody awaits the function, or a `catch` of its own hears of it.
export async function store() {
  save();
//^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
  await start();
}
onClick(async () => {
  try {
    save();
//  ^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
    await start();
  } catch (error) {
    show(error);
  }
});
const reload = async () => {
  save();
//^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
  await start();
};
export const reloading = reload();
export async function last() {
  await start();
  save().then(() => show("saved"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : `save().then(() => show("saved"))` has no rejection handler, and nobody awaits it.
}
const wait = () => new Promise<void>((resolve, reject) => setTimeout(resolve, 10, reject));
export async function pause() {
  wait();
//^^^^^^ floating-promise +await +catch +void : The promise `wait()` is not awaited, returned or handled.
  await start();
}
void start().then(async () => {
  save();
//^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
}).catch(show);
export { track };
// @filename: library.ts
export function track() {}
