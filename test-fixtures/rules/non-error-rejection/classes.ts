// @typeErrors 1
import { Unknown } from "./nowhere.ts";

class Redirect {
  constructor(readonly to: string) {}
}
class NotFoundError {
  constructor(readonly path: string) {}
}
class Missing extends NotFoundError {}
class MissingException extends NotFoundError {}
class Mixed extends Unknown {}
class MixedError extends Unknown {}
class Right extends Error {}
class RightError extends Right {}
declare const missing: Missing;

export function route(path: string): void {
  if (path === "/") throw new Redirect("/home");
  if (path === "/a") throw new NotFoundError(path);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection : `new NotFoundError(path)` is thrown, which is not an `Error`.
  if (path === "/b") throw new MissingException(path);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection : `new MissingException(path)` is thrown, which is not an `Error`.
  if (path === "/c") throw new Mixed();
  if (path === "/d") throw new MixedError();
  if (path === "/e") throw new Right();
  if (path === "/f") throw new RightError();
  if (path === "/g") throw missing;
  if (path === "/h") throw TypeError;
  //                       ^^^^^^^^^ non-error-rejection +cause : `TypeError` is thrown, which is not an `Error`.
}
