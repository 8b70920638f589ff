// @options {"checkThenables": true}
// Thenables count when asked for, but not fluent ones: to await those would run them.
interface Deferred {
  then(onFulfilled: (value: number) => void, onRejected: (error: unknown) => void): void;
}
interface Query {
  where(column: string): Query;
  then(onFulfilled: (rows: string[]) => void, onRejected: (error: unknown) => void): void;
}
interface OnlySuccess {
  then(onFulfilled: (value: number) => void): void;
}
declare function deferred(): Deferred;
declare function onlySuccess(): OnlySuccess;
declare const query: Query;
declare class Later extends Promise<number> {}
declare function later(): Later;

export async function start() {
  deferred();
//^^^^^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
  later();
//^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  query.where("id");
  onlySuccess();
}
