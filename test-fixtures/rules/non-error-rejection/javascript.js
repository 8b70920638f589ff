/** @param {string} path */
export function load(path) {
  return new Promise((resolve, reject) => {
    if (!path) reject("no path");
    //                ^^^^^^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
    else if (path === "-") throw path;
    //                           ^^^^ non-error-rejection +error : `path` is thrown, which is not an `Error`.
    else resolve(path);
  });
}

export function forward(error) {
  if (error) throw error;
  return Promise.reject(error);
}
