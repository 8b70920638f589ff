// @compilerOptions {"target": "es2024", "lib": ["es2024", "dom"]}
export function deferred(): Promise<void> {
  const { promise, reject, resolve } = Promise.withResolvers<void>();
  const { reject: fail } = Promise.withResolvers<void>();
  if (Math.random() < 0.5) reject("unlucky");
  //                              ^^^^^^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
  else resolve();
  fail("always");
  //   ^^^^^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
  return promise;
}

export class Job {
  private readonly done = Promise.withResolvers<void>();
  cancel(): void {
    this.done.reject("cancelled");
    //               ^^^^^^^^^^^ MISSING non-error-rejection
  }
}
