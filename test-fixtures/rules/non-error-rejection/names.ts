// @typeErrors 1
import { Promise } from "bluebird";

class Error {
  constructor(readonly text: string) {}
}

export function load(path: string): unknown {
  if (path === "") throw "no path";
  //                     ^^^^^^^^^ non-error-rejection : A string is thrown, which is not an `Error`.
  if (path === "-") throw new Error(path);
  //                      ^^^^^^^^^^^^^^^ non-error-rejection : `new Error(path)` is thrown, which is not an `Error`.
  return Promise.reject("no path");
}
