// Tests look at what comes of it in other ways.
declare function notify(user: string): Promise<void>;

export async function all() {
  await Promise.allSettled([notify("ada")]);
}
