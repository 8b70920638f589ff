// Work that is begun for each element and that nobody waits for.
import { readFile } from "node:fs/promises";

export function inAsyncForEach(urls: string[]) {
  urls.forEach(async (url) => {
//^^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
    try {
      const answer = await fetch(url);
      console.log(await answer.text());
    } catch (error) {
      console.error(error);
    }
  });
}

export function dropped(urls: string[], log: (error: unknown) => void) {
  for (const url of urls) void fetch(url).catch(log);
  //                           ^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  for (const url of urls) {
    fetch(url).then((answer) => console.log(answer.status), log);
//  ^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  }
  urls.forEach((url) => void fetch(url).catch(log));
  //                         ^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  urls.forEach((url) => {
    fetch(url).catch(log);
//  ^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  });
  for (let at = 0; at < urls.length; at++) {
    readFile(urls[at]).then((data) => console.log(data.length)).catch(log);
//  ^^^^^^^^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a file operation at once, and nothing bounds how many there are.
  }
}

// Neighbours.

export function few(log: (error: unknown) => void) {
  for (const url of ["a", "b"]) void fetch(url).catch(log);
}

export function once(url: string, log: (error: unknown) => void) {
  void fetch(url).catch(log);
}

export function values(names: string[]) {
  for (const name of names) void name.trim();
  names.forEach((name) => {
    name.trim();
  });
}

export async function inTurn(urls: string[], log: (error: unknown) => void) {
  for (const url of urls) {
    void fetch(url).catch(log);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
