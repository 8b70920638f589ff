// Promises that somebody keeps: who waits for one did not start it, and whoever did looks after it.
declare function work(): Promise<void>;
declare function draw(value: unknown): void;
declare const agent: { ready: Promise<void>; state: { pending: Promise<boolean> | null } };
declare const tabs: { webview: Promise<{ reload(): void }> }[];
declare const loads: Map<string, Promise<string>>;
declare const pending: Record<string, Promise<void>>;

async function property() {
  await agent.ready;
  draw("ready");
}
async function ofAnElement() {
  (await tabs[0].webview).reload();
}
async function element(id: string) {
  await pending[id];
  draw(id);
}
async function lookup(id: string) {
  draw(await loads.get(id));
}
async function deeper() {
  if (agent.state.pending) await agent.state.pending;
  draw("detected");
}
async function destructured() {
  const { ready } = agent;
  await ready;
  draw("ready");
}
export class Cache {
  private writing: Promise<void> = Promise.resolve();
  private waiting?: Promise<void>;
  private loading?: Promise<void>;
  private saving?: Promise<void>;
  private readonly byKey = new Map<string, Promise<void>>();
  private handled?: Promise<void>;

  sync() {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }
  async clear() {
    await this.writing;
    draw("cleared");
  }
  private async write() {
    try {
      await work();
    } catch (error) {
      draw(error);
    }
  }
  async await() {
    await this.waiting;
    draw("waited");
  }
  wait() {
    this.waiting = this.clear();
  }
  async begin() {
    this.handled = work();
    try {
      await this.handled;
    } catch (error) {
      draw(error);
    }
  }
  async end() {
    await this.handled;
    draw("ended");
  }
  get ready() {
    return this.write();
  }

  // What the function itself has started, and what nobody else looks after.
  save() {
    if (this.saving) this.saving = this.saving.then(() => work());
    else this.saving = work();
    return this.saving;
  }
  cached(key: string) {
    if (!this.byKey.has(key)) this.byKey.set(key, work());
    return this.byKey.get(key);
  }
  load() {
    this.loading ??= work();
  }
  async loaded() {
    await this.loading;
    draw("loaded");
  }
  get opened() {
    return work();
  }
}
declare const cache: Cache;
async function fromGetter() {
  await cache.ready;
  draw("ready");
}
async function failsInGetter() {
  await cache.opened;
  draw("opened");
}
// It is there to be waited for.
async function whenReady() {
  await agent.ready;
}
declare const first: Promise<void>;
async function first_() {
  await first;
  draw("first");
}

export function left() {
  property();
  ofAnElement();
  element("a");
  lookup("a");
  deeper();
  destructured();
  agent.ready.then(() => draw("ready"));
  cache.sync();
  cache.clear();
  cache.await();
  cache.end();
  fromGetter();
}
export function lost() {
  cache.save();
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `cache.save()` is not awaited, returned or handled.
  cache.cached("a");
//^^^^^^^^^^^^^^^^^ floating-promise +void : The promise `cache.cached("a")` is not awaited, returned or handled.
  cache.loaded();
//^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `cache.loaded()` is not awaited, returned or handled.
  failsInGetter();
//^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `failsInGetter()` is not awaited, returned or handled.
  whenReady();
//^^^^^^^^^^^ floating-promise +catch +void : The promise `whenReady()` is not awaited, returned or handled.
  first_();
//^^^^^^^^ floating-promise +catch +void : The promise `first_()` is not awaited, returned or handled.
  agent.ready;
//^^^^^^^^^^^ floating-promise +catch +void : The promise `agent.ready` is not awaited, returned or handled.
  pending["a"];
//^^^^^^^^^^^^ floating-promise +catch +void : The promise `pending["a"]` is not awaited, returned or handled.
  loads.get("a");
//^^^^^^^^^^^^^^ floating-promise +void : The promise `loads.get("a")` is not awaited, returned or handled.
  agent.ready.then(async () => await work());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `agent.ready.then(async () => await work())` has no rejection handler, and nobody awaits it.
}
