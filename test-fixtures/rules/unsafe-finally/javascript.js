export function swallowed(/** @type {() => number} */ work) {
  try {
    return work();
  } finally {
    return 0;
//  ^^^^^^^^^ unsafe-finally
  }
}

export function untyped(/** @type {any} */ promise) {
  return promise.finally(() => {
    throw new Error("who knows");
  });
}
