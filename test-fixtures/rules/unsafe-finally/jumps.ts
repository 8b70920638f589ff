// Statements that leave a `finally` block, and what they take the place of.
declare function work(): number;
declare function report(error: unknown): void;
declare const list: number[];

export function swallowed(): number {
  try {
    return work();
  } finally {
    return 0;
//  ^^^^^^^^^ unsafe-finally : drops an error that is on its way out of the `try`.
  }
}

export function rethrown(): number {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return 1;
  } finally {
    if (list.length > 0) return 0;
    //                   ^^^^^^^^^ unsafe-finally : The `catch` throws
  }
}

export function replaced(): void {
  try {
    work();
  } finally {
    throw new Error("unfinished");
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-finally : This `throw` in `finally` replaces an error that is on its way out of the `try`.
  }
}

export function jumps(): void {
  for (const item of list) {
    try {
      work();
    } finally {
      if (item > 0) continue;
      //            ^^^^^^^^^ unsafe-finally : This `continue` in `finally` drops an error
      if (item < 0) break;
      //            ^^^^^^ unsafe-finally : This `break` in `finally` drops an error
    }
  }
  outer: for (const item of list) {
    try {
      work();
    } finally {
      for (const other of list) {
        if (other > item) break;
        if (other < item) continue outer;
        //                ^^^^^^^^^^^^^^^ unsafe-finally
      }
      switch (item) {
        case 1:
          break outer;
//        ^^^^^^^^^^^^ unsafe-finally
        case 2:
          continue;
//        ^^^^^^^^^ unsafe-finally
        default:
          break;
      }
    }
  }
}

// The error is dealt with, but the result is not what the `try` says.
export function overridden(): number | undefined {
  try {
    if (list.length > 0) return work();
  } catch (error) {
    report(error);
  } finally {
    return undefined;
//  ^^^^^^^^^^^^^^^^^ unsafe-finally : drops the result that is on its way out
  }
}

export function nested(): void {
  try {
    work();
  } finally {
    try {
      work();
    } catch (error) {
      throw new Error("cleanup failed", { cause: error });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-finally : This `throw` in `finally` replaces an error that is on its way out of the `try`.
    } finally {
      list.length = 0;
    }
  }
}

// What stays in the block.
export function stays(): number {
  try {
    return work();
  } finally {
    for (const item of list) {
      if (item > 0) continue;
      if (item < 0) break;
    }
    let count = 0;
    do {
      if (count > 2) break;
    } while (count++ < 5);
    while (count-- > 0) continue;
    switch (list.length) {
      case 1:
        break;
    }
    found: for (const item of list) {
      for (const other of list) if (item === other) break found;
    }
    block: {
      if (count > 0) break block;
      list.pop();
    }
    try {
      if (count > 0) throw new Error("caught here");
    } catch (error) {
      report(error);
    }
    const find = () => {
      if (count > 0) throw new Error("thrown elsewhere");
      return list.find((item) => {
        return item > 0;
      });
    };
    function inner() {
      return find();
    }
    class Local {
      value = inner();
      method() {
        throw new Error("thrown elsewhere");
      }
    }
    report(new Local());
  }
}

// Nothing is on its way out: the errors are kept, and no block has a result.
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
    return result;
  }
}

// A new error hides no other one, and everybody sees that there is no result.
export function checked(): number {
  let failed = false;
  try {
    return work();
  } catch (error) {
    report(error);
    failed = true;
    return 0;
  } finally {
    if (failed) throw new Error("failed");
  }
}

export function innerJumps(): void {
  try {
    for (const item of list) {
      if (item > 0) continue;
      break;
    }
    try {
      throw new Error("caught");
    } catch (error) {
      report(error);
    }
  } catch (error) {
    report(() => {
      throw error;
    });
  } finally {
    return;
  }
}
