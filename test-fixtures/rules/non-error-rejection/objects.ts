// @options {"objects": true}
declare const names: readonly string[];
declare const failure: { code: string };
declare const either: { code: string } | Error;
const written = { code: "E" };

export function thrown(kind: number): void {
  if (kind === 0) throw { status: 500 };
  //                    ^^^^^^^^^^^^^^^ non-error-rejection +cause : `{ status: 500 }` is thrown, which is not an `Error`.
  if (kind === 1) throw names;
  //                    ^^^^^ non-error-rejection +cause : `names` is thrown, which is not an `Error`.
  if (kind === 2) throw [1, 2];
  //                    ^^^^^^ non-error-rejection +cause : `[1, 2]` is thrown, which is not an `Error`.
  if (kind === 3) throw written;
  if (kind === 4) throw failure;
  if (kind === 5) throw either;
  if (kind === 6) throw { ...new Error("no") };
  if (kind === 7) throw Object.assign(new Error("no"), { status: 500 });
}
