// @compilerOptions {"target": "es2021", "lib": ["es2021", "dom"]}
export function load(path: string): Promise<string> {
  if (path === "") return Promise.reject({ path, message: "no path" });
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection : The promise is rejected with `{ path, message: "no path" }`, which is not an `Error`.
  return Promise.reject("no path");
  //                    ^^^^^^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
}
