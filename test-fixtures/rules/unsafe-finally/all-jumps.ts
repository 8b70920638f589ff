// @options {"jumps": "all"}
// With the option, whatever decides how the `try` ends.
declare function work(): number;
declare function report(error: unknown): void;

export function settled(): number {
  let result = 0;
  let failure: unknown;
  try {
    result = work();
  } catch (error) {
    failure = error;
    report(error);
  } finally {
    if (failure !== undefined) throw failure;
    //                         ^^^^^^^^^^^^^^ unsafe-finally : decides how the `try` ends
    return result;
//  ^^^^^^^^^^^^^^ unsafe-finally : decides how the `try` ends
  }
}

export function stays(): void {
  try {
    work();
  } finally {
    for (const item of [1, 2]) if (item > 1) break;
  }
}
