import { readFile } from "node:fs";

export const load = (path) =>
  new Promise(async (resolve) => {
  //          ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
    if (path) await load("config");
    resolve(path);
  });

export const read = (path) =>
  new Promise((resolve, reject) => {
    readFile(path, (error, data) => {
      if (error) reject(error);
      //         ^^^^^^^^^^^^^ async-executor +return : `reject(error)` does not end the function, and `resolve(data)` follows: the promise is settled twice.
      resolve(data);
    });
  });
