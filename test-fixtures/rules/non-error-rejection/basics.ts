interface Failure {
  code: string;
}
declare const message: string;
declare const count: number;
declare const maybe: string | undefined;
declare const either: string | Error;
declare const anything: any;
declare const something: unknown;
declare const failure: Failure;
declare const object: object;
declare const signal: AbortSignal;
declare const problem: DOMException;
declare const shaped: { name: string; message: string; status: number };
declare const branded: string & { readonly __brand: "Reason" };
declare function fail(): never;
declare function makeError(): TypeError;
declare function log(): void;
class HttpError extends Error {
  status = 500;
}
const BAIL_OUT = Symbol("bail out");

export function thrown<T>(kind: number, key: keyof T): void {
  if (kind === 0) throw "no such thing";
  //                    ^^^^^^^^^^^^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  if (kind === 1) throw `no such thing: ${count}`;
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  if (kind === 2) throw message;
  //                    ^^^^^^^ non-error-rejection +error : `message` is thrown, which is not an `Error`.
  if (kind === 3) throw count;
  //                    ^^^^^ non-error-rejection +cause : `count` is thrown, which is not an `Error`.
  if (kind === 4) throw maybe;
  //                    ^^^^^ non-error-rejection +error : `maybe` is thrown, which is not an `Error`.
  if (kind === 5) throw undefined;
  //                    ^^^^^^^^^ non-error-rejection +error : `undefined` is thrown, which is not an `Error`.
  if (kind === 6) throw null;
  //                    ^^^^ non-error-rejection +error : `null` is thrown, which is not an `Error`.
  if (kind === 7) throw { status: 500, body: message };
  if (kind === 16) throw { status: 500, message };
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +cause : `{ status: 500, message }` is thrown, which is not an `Error`.
  if (kind === 8) throw ["a", "b"];
  if (kind === 9) throw branded;
  //                    ^^^^^^^ non-error-rejection +cause : `branded` is thrown, which is not an `Error`.
  if (kind === 10) throw "no such thing: " + message;
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +error : `"no such thing: " + message` is thrown, which is not an `Error`.
  if (kind === 11) throw new Date();
  //                     ^^^^^^^^^^ non-error-rejection : `new Date()` is thrown, which is not an `Error`.
  if (kind === 12) throw kind > 3 ? "much" : 4;
  //                     ^^^^^^^^^^^^^^^^^^^^^ non-error-rejection +cause : `kind > 3 ? "much" : 4` is thrown, which is not an `Error`.
  if (kind === 13) throw (message as string);
  //                     ^^^^^^^^^^^^^^^^^^^ non-error-rejection +error : `message` is thrown, which is not an `Error`.
  if (kind === 14) throw () => message;
  //                     ^^^^^^^^^^^^^ non-error-rejection +cause : `() => message` is thrown, which is not an `Error`.
  if (kind === 17) throw key;
  //                     ^^^ non-error-rejection +cause : `key` is thrown, which is not an `Error`.
  if (kind === 15) throw /* why */ "no";
  //                               ^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
}

export function errors(kind: number): void {
  if (kind === 0) throw new Error("no such thing");
  if (kind === 1) throw new HttpError("no such thing");
  if (kind === 2) throw makeError();
  if (kind === 3) throw problem;
  if (kind === 4) throw shaped;
  if (kind === 5) throw { name: "NotFound", message: "no such thing" };
  if (kind === 6) throw Object.assign(new Error("no"), { status: 500 });
  if (kind === 7) throw Error("no");
}

export function notKnown<T, E extends Failure>(kind: number, generic: T, bounded: E): void {
  if (kind === 0) throw anything;
  if (kind === 1) throw something;
  if (kind === 2) throw either;
  if (kind === 3) throw failure;
  if (kind === 4) throw object;
  if (kind === 5) throw generic;
  if (kind === 6) throw bounded;
  if (kind === 7) throw signal.reason;
  if (kind === 8) throw fail();
  if (kind === 9) throw BAIL_OUT;
  if (kind === 10) throw message as unknown;
  if (kind === 11) throw something as string;
  if (kind === 12) throw log();
}
