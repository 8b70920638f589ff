// Async functions that are waited for by nobody, and of which none has to expect that they fail.
declare function work(): Promise<string>;
declare function t(key: string): string;
declare function draw(text: string): void;
declare const view: { close(): void; title: string };
declare const ui: { showError(text: string): Promise<void>; setState(state: object): void };
declare const logger: { error(text: string): Promise<void> };

// What nobody waits for: unknown functions return.
async function closes() {
  view.close();
  draw(view.title);
}
async function drawsLater() {
  draw("soon");
  await Promise.resolve();
  draw("now");
}
async function destructures({ title = t("none"), ...rest }: { title?: string }) {
  draw(title);
  draw(JSON.stringify(rest));
}
const rounds = async (list: string[]) => {
  for (const one of list) draw(one);
  const [first] = list;
  if (first) new Intl.NumberFormat(first).format(1);
};
async function keepsUrl(base: string) {
  draw(new URL("/page", base).href);
  draw(new URL(location.href).pathname);
}

// What leaves them by their own words, or is known to throw.
async function checks(text: string) {
  if (!text) throw new Error("no text");
  draw(text);
}
async function parses(text: string) {
  draw(JSON.parse(text));
}
function check(text: string) {
  if (!text) throw new Error("no text");
}
async function checksFirst(text: string) {
  check(text);
  draw(text);
}
async function takesUrl(text: string) {
  draw(new URL(text).pathname);
}
async function decodes(text: string) {
  draw(decodeURIComponent(text));
}
async function requests() {
  draw(await work());
}

// What handlers of errors call was written for this.
async function translates() {
  try {
    await work();
  } catch {
    draw(t("failed"));
  }
}
async function ends() {
  try {
    await work();
    process.exit();
  } catch {
    process.exit(1);
  }
}
async function shows() {
  try {
    await work();
  } catch (error) {
    return ui.showError(String(error));
  }
}
async function logs() {
  try {
    await work();
  } catch (error) {
    await logger.error(String(error));
  } finally {
    ui.setState({ busy: false });
  }
}
const mute = (error: Error) => {
  if (error.name !== "AbortError") throw error;
};
async function mutes() {
  const text = await work()
    .catch(mute)
    .catch((error) => ui.setState({ error }));
  draw(String(text));
}

async function saysAgain() {
  try {
    await work();
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}
async function triesAgain() {
  try {
    await work();
  } catch {
    await work();
  }
}
async function onlyMutes() {
  draw(String(await work().catch(mute)));
}

// Bodies behind objects, hooks and later declarations.
declare function useCallback<T>(fn: T, deps: unknown[]): T;
declare function useMemo<T>(make: () => T, deps: unknown[]): T;
declare function useContext<T>(context: { value: T }): T;
interface Store {
  load(): Promise<void>;
}
class Files implements Store {
  async load() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
}
class Pages implements Store {
  async load() {
    await work().catch(console.error);
  }
}
interface Source {
  read(): Promise<void>;
}
class Disk implements Source {
  async read() {
    await work();
  }
}
export class Model {
  refresh: () => Promise<void>;
  constructor() {
    this.refresh = async () => {
      await this.approve();
    };
  }
  approve = async () => {
    try {
      await work();
    } catch {
      ui.setState({});
    }
  };
  async submit() {
    await this.approve();
  }
  merge = async () => {
    await work();
  };
}
declare const Context: { value: Model };
function useModel() {
  const run = useCallback(async () => {
    await translates();
  }, []);
  const drop = useMemo(() => async () => {
    await logs();
  }, []);
  const fail = useCallback(async () => {
    await work();
  }, []);
  return { run, drop, fail };
}
async function early() {
  await late();
}
const late = async () => {
  await mutes();
};
async function each(list: Model[]) {
  await Promise.all(list.map((one) => one.approve()));
  const runs: Promise<void>[] = [];
  for (const one of list) runs.push(one.submit());
  await Promise.all(runs);
}
async function reduces(list: Model[]) {
  await Promise.all(
    list.reduce((runs, one) => (String(one) ? runs.concat(one.submit()) : runs), [] as Promise<void>[]),
  );
}
declare function throttle<A extends unknown[], R>(fn: (...args: A) => R, ms: number): (...args: A) => R | undefined;
const slowly = throttle(async () => {
  await work().catch(console.error);
}, 10);
const slowlyFails = throttle(async () => {
  await work();
}, 10);
async function eachFails(list: Model[]) {
  const runs = [];
  for (const one of list) runs.push(one.merge());
  await Promise.all(runs);
}

export function silent(store: Store, text: string) {
  const { approve, submit } = useContext(Context);
  const { run, drop } = useModel();
  closes();
  drawsLater();
  destructures({});
  rounds([]);
  keepsUrl(text);
  translates();
  ends();
  shows();
  logs();
  mutes();
  approve();
  submit();
  run();
  drop();
  early();
  each([]);
  reduces([]);
  slowly();
  new Model().refresh();
  store.load();
}

export function lost(source: Source, text: string) {
  const { merge } = useContext(Context);
  const { fail } = useModel();
  checks(text);
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `checks(text)` is not awaited, returned or handled.
  parses(text);
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `parses(text)` is not awaited, returned or handled.
  checksFirst(text);
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `checksFirst(text)` is not awaited, returned or handled.
  takesUrl(text);
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `takesUrl(text)` is not awaited, returned or handled.
  decodes(text);
//^^^^^^^^^^^^^ floating-promise +catch +void : The promise `decodes(text)` is not awaited, returned or handled.
  requests();
//^^^^^^^^^^ floating-promise +catch +void : The promise `requests()` is not awaited, returned or handled.
  saysAgain();
//^^^^^^^^^^^ floating-promise +catch +void : The promise `saysAgain()` is not awaited, returned or handled.
  triesAgain();
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `triesAgain()` is not awaited, returned or handled.
  onlyMutes();
//^^^^^^^^^^^ floating-promise +catch +void : The promise `onlyMutes()` is not awaited, returned or handled.
  merge();
//^^^^^^^ floating-promise +catch +void : The promise `merge()` is not awaited, returned or handled.
  fail();
//^^^^^^ floating-promise +catch +void : The promise `fail()` is not awaited, returned or handled.
  eachFails([]);
//^^^^^^^^^^^^^ floating-promise +catch +void : The promise `eachFails([])` is not awaited, returned or handled.
  slowlyFails();
//^^^^^^^^^^^^^ floating-promise +void : The promise `slowlyFails()` is not awaited, returned or handled.
  source.read();
//^^^^^^^^^^^^^ floating-promise +catch +void : The promise `source.read()` is not awaited, returned or handled.
}
declare const process: { exit(code?: number): never };
export const stores = [new Files(), new Pages(), new Disk()];
