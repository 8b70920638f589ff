// @options {"rejects": false}
export function settle(kind: number): Promise<void> {
  if (kind === 0) throw "no";
  //                    ^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  if (kind === 1) return Promise.reject("no");
  return new Promise((_, reject) => reject("no"));
}
