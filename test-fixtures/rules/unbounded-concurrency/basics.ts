// A list of any length, one request or file per element.
import { readFile, unlink } from "node:fs/promises";

interface User {
  id: string;
  avatar: string;
}

async function fetchUser(id: string): Promise<User> {
  const response = await fetch(`https://example.com/users/${id}`);
  return (await response.json()) as User;
}

export async function users(ids: string[]): Promise<User[]> {
  return Promise.all(ids.map((id) => fetchUser(id)));
  //     ^^^^^^^^^^^ unbounded-concurrency +limit
}

export async function avatars(users: readonly User[]) {
  const images = await Promise.all(
  //                   ^^^^^^^^^^^ unbounded-concurrency +limit
    users.map(async (user) => {
      const response = await fetch(user.avatar);
      return response.arrayBuffer();
    }),
  );
  return images.length;
}

export async function settled(ids: string[]) {
  return await Promise.allSettled(ids.map((id) => fetchUser(id)));
  //           ^^^^^^^^^^^^^^^^^^ unbounded-concurrency +limit
}

export async function contents(files: Array<string>) {
  return await Promise.all(files.map((file) => readFile(file, "utf8")));
  //           ^^^^^^^^^^^ unbounded-concurrency +limit : Every element of `files` starts a file operation
}

export function removeAll(files: ReadonlyArray<string>) {
  return Promise.all(files.filter((file) => file.endsWith(".tmp")).map((file) => unlink(file)));
}

// With its index and with destructuring.
export async function numbered(users: User[]) {
  await Promise.all(users.map(async ({ avatar }, index) => fetch(`${avatar}?n=${index}`)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
}

// Nothing is started where the promises are made elsewhere.
export async function already(started: Promise<User>[]) {
  await Promise.all(started);
  await Promise.all(started.map((promise) => promise));
}
