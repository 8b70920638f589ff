// Without being asked for, only promises count; a class of that name is not the global one.
interface Deferred {
  then(onFulfilled: (value: number) => void, onRejected: (error: unknown) => void): void;
}
declare function deferred(): Deferred;
declare class Later extends Promise<number> {}
declare function later(): Later;
declare function like(): PromiseLike<number>;

namespace own {
  export declare class Promise {
    settle(): void;
  }
}
declare function mine(): own.Promise;
declare function generic<T extends Promise<number>>(value: T): T;
declare function identity<T>(value: T): T;
declare const overloaded: { (sync: true): number; (sync?: false): Promise<number> };

export async function start() {
  deferred();
  later();
//^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  like();
  mine();
  generic(Promise.resolve(1));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  identity(Promise.resolve(1));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  identity(1);
  overloaded(true);
  overloaded();
//^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
}

export async function parametric<T extends Promise<number>, U>(some: () => T, any: () => U) {
  some();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  any();
}
