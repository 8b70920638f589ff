// A loop that awaits what is kept has waited for it before it adds anything.
declare function save(id: string): Promise<void>;
declare function load(id: string): Promise<string>;

class Session {
  user: Promise<string> = load("me");
  private hub?: { user: Promise<string> };

  current(): Promise<string> {
    const { hub } = this;
    return (hub && this.hub?.user)!;
  }

  fresh(): Promise<string> {
    return load("me");
  }
}
declare const session: Session;

export async function field(ids: string[]) {
  const saved: Promise<void>[] = [];
  for (const id of ids) {
    const user = await session.user;
    if (user !== id) saved.push(save(id));
  }
  await Promise.all(saved);
}

export async function method(ids: string[]) {
  const saved: Promise<void>[] = [];
  for (const id of ids) {
    if ((await session.current()) !== id) saved.push(save(id));
  }
  await Promise.all(saved);
}

export async function madeEachTime(ids: string[]) {
  const saved: Promise<void>[] = [];
  for (const id of ids) {
    const user = await session.fresh();
    if (user !== id) saved.push(save(id));
    //                          ^^^^^^^^ late-awaited-promise
  }
  await Promise.all(saved);
}

export async function behind(ids: string[]) {
  const saved: Promise<void>[] = [];
  for (const id of ids) {
    saved.push(save(id));
    //         ^^^^^^^^ late-awaited-promise +guard
    await session.user;
  }
  await Promise.all(saved);
}

export async function sometimes(ids: string[]) {
  const saved: Promise<void>[] = [];
  for (const id of ids) {
    if (id !== "") {
      await session.user;
    }
    saved.push(save(id));
    //         ^^^^^^^^ late-awaited-promise +guard
  }
  await Promise.all(saved);
}
export { Session };
