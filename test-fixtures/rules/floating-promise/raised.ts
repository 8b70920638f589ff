// `Promise.reject` as a statement: raised on purpose, or a forgotten `return` or `throw`?
export class Stream {
  private listeners: ((error: Error) => void)[] = [];

  protected fail(error: Error): void {
    if (this.listeners.length === 0) {
      Promise.reject(error);
      return;
    }
    for (const listener of this.listeners) listener(error);
  }

  load(error: Error): Promise<string> {
    if (error.message === "gone") {
      Promise.reject(error);
//    ^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : not awaited
    }
    return Promise.resolve("");
  }

  async save(error: Error): Promise<void> {
    Promise.reject(error);
//  ^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : not awaited
  }
}

export function raise(error: unknown) {
  Promise.reject(error);
}

export const handler = (error: Error) => {
  console.error(error);
  Promise.reject(error);
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : not awaited
};

export const explained = (error: Error) => {
  // Nobody listens: let the process report it.
  Promise.reject(error);
};

export const behind = (error: Error) => {
  console.error(error);
  Promise.reject(error); // let the process report it
};

declare const Bluebird: { reject(error: Error): Promise<never> };

export function other(error: Error): void {
  Bluebird.reject(error);
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : not awaited
}
