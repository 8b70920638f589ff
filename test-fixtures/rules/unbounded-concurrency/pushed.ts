// Promises that a loop puts into a list, which is gathered later.
import { readFile } from "node:fs/promises";

export async function pushed(urls: string[], ids: Set<string>) {
  const pending: Promise<Response>[] = [];
  for (const url of urls) pending.push(fetch(url));
  const answers = await Promise.all(pending);
  //                    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  const texts = [];
  for (const id of ids) {
    texts.push(readFile(`/tmp/${id}`, "utf8"));
  }
  await Promise.allSettled(texts);
  //    ^^^^^^^^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `ids` starts a file operation at once, and nothing bounds how many there are.
  const calls = [];
  for (const url of urls) {
    if (url === "") continue;
    calls.push(
      (async () => {
        const answer = await fetch(url);
        return await answer.text();
      })(),
    );
  }
  await Promise.all(calls);
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
  return answers;
}

async function load(url: string) {
  return await fetch(url);
}

export async function throughFunction(urls: string[]) {
  const pending = [];
  for (const url of urls) {
    pending.push(load(url));
  }
  await Promise.all(pending);
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `urls` starts a network request at once, and nothing bounds how many there are.
}

export async function silent(urls: string[], given: Promise<Response>[]) {
  const few = [];
  for (const url of ["a", "b", "c"]) few.push(fetch(url));
  await Promise.all(few);
  const waiting = [];
  for (const url of urls) {
    waiting.push(fetch(url));
    if (waiting.length >= 8) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  const inTurn = [];
  for (const url of urls) {
    inTurn.push(fetch(url));
    await inTurn.at(-1);
  }
  await Promise.all(inTurn);
  const values = [];
  for (const url of urls) values.push(url.length);
  await Promise.all(values);
  for (const url of urls) given.push(fetch(url));
  await Promise.all(given);
  const once = [];
  once.push(fetch("a"));
  await Promise.all(once);
}
