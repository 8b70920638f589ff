// Callbacks are kept in a list, a set or a map, and awaited where what is kept there is called.
// @filename: each.ts
export async function eachOf<T>(list: T[], visit: (one: T) => Promise<unknown>): Promise<void> {
  for (const one of list) await visit(one);
}
// @filename: pubsub.ts
import { eachOf } from "./each";

export type Handler = (...values: unknown[]) => void;

export class ByTopic {
  private readonly registry: Record<string, Handler[]> = {};

  subscribe = (topic: string, callback: Handler): void => {
    (this.registry[topic] ??= []).push(callback);
  };

  publish = async (topic: string, ...values: unknown[]): Promise<void> => {
    await eachOf(this.registry[topic] ?? [], async (callback) => {
      try {
        return { result: await callback(...values) };
      } catch (error) {
        return { error };
      }
    });
  };
}

export class InMap {
  readonly #handlers = new Map<string, Set<Handler>>();

  on(name: string, handler: Handler): void {
    const known = this.#handlers.get(name) ?? new Set();
    known.add(handler);
    this.#handlers.set(name, known);
  }

  async emit(name: string): Promise<void> {
    const known = this.#handlers.get(name);
    if (!known) return;
    await Promise.allSettled([...known].map((handler) => handler(name)));
  }
}

export class OneEach {
  private handlers = new Map<string, Handler>();

  handle(name: string, handler: Handler): void {
    this.handlers.set(name, handler);
  }

  async run(name: string): Promise<void> {
    for (const [known, handler] of this.handlers) {
      if (known === name) await handler();
    }
  }
}

const hooks: Handler[] = [];

export function beforeSave(hook: Handler): void {
  hooks.push(hook);
}

export async function save(): Promise<void> {
  for (const hook of hooks) {
    await hook();
  }
}

export class Replaced {
  private listeners: Handler[] = [];
  private last: Record<string, Handler> = {};

  add(listener: Handler): void {
    this.listeners = [...this.listeners, listener];
  }

  name(name: string, listener: Handler): void {
    this.last[name] = listener;
  }

  async notify(): Promise<void> {
    for (const listener of this.listeners.slice()) await listener();
    await this.last["done"]?.();
  }
}

// These only call them.
export class Emitter {
  private readonly listeners = new Map<string, Handler[]>();
  private readonly errors: Handler[] = [];

  on(name: string, listener: Handler): void {
    const known = this.listeners.get(name) ?? [];
    this.listeners.set(name, [...known, listener]);
  }

  onError(listener: Handler): void {
    this.errors.push(listener);
  }

  async emit(name: string): Promise<void> {
    for (const listener of this.listeners.get(name) ?? []) listener(name);
    this.errors.forEach((listener) => {
      try {
        listener(name);
      } catch (error) {
        console.error(error);
      }
    });
    await Promise.resolve(this.errors.length);
  }
}

// Another class may have a field of that name.
export class Other {
  private readonly errors: Handler[] = [];

  async drain(): Promise<void> {
    for (const error of this.errors) await error();
  }
}
// @filename: hooks.ts
import { ByTopic, Emitter } from "./pubsub";
declare function useEffect(effect: () => void): void;
declare function useRef<T>(value: T): { current: T };

export const shortcuts = new ByTopic();
export const events = new Emitter();

export const useShortcut = (topic: string, callback: () => void): void => {
  useEffect(() => {
    shortcuts.subscribe(topic, callback);
  });
};

export function useEvent(name: string, callback: () => void): void {
  useEffect(() => {
    events.on(name, callback);
  });
}

export function useLatest(callback: () => void) {
  const latest = useRef<(() => void) | undefined>(undefined);
  latest.current = callback;
  return async () => {
    await latest.current?.();
  };
}
// @filename: page.ts
import { useEvent, useLatest, useShortcut } from "./hooks";
import { beforeSave, ByTopic, Emitter, InMap, OneEach, Replaced } from "./pubsub";
declare function send(): Promise<void>;

export function page() {
  const removeAll = async () => {
    await send();
  };
  new ByTopic().subscribe("remove", removeAll);
  new InMap().on("remove", async () => {
    await send();
  });
  new OneEach().handle("remove", removeAll);
  beforeSave(async () => {
    await send();
  });
  const replaced = new Replaced();
  replaced.add(removeAll);
  replaced.name("done", removeAll);
  useShortcut("remove", removeAll);
  useLatest(removeAll);

  const emitter = new Emitter();
  emitter.on("remove", async () => {
  //                   ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `emitter.on` expects a function that returns nothing.
    await send();
  });
  emitter.onError(removeAll);
  //              ^^^^^^^^^ async-void-callback +try : `removeAll` gives a promise that nobody takes: `emitter.onError` expects a function that returns nothing.
  useEvent("remove", removeAll);
  //                 ^^^^^^^^^ async-void-callback +try : `removeAll` gives a promise that nobody takes: `useEvent` expects a function that returns nothing.
}
