// Functions that wait in their own `try` alone. What they return from it without `await` is reported there.
declare function load(id: string): Promise<string>;
declare function pause(): Promise<void>;
declare function report(error: unknown): void;

async function find(id: string): Promise<string | undefined> {
  try {
    const name = await load(id);
    if (name) return name;
    return load("guest");
  } catch (error) {
    report(error);
    return undefined;
  }
}

class Store {
  private async find(id: string) {
    return find(id);
  }
  private findPlainly = (id: string) => find(id);

  async show(id: string) {
    const direct = find(id);
    await pause();
    const name = await direct;
    const handedOn = this.find(id);
    await pause();
    const other = await handedOn;
    const plainly = this.findPlainly(id);
    await pause();
    return [name, other, await plainly];
  }
}
export { Store };

async function open(id: string): Promise<string> {
  report(id);
  try {
    return await load(id);
  } finally {
    report("done");
  }
}

async function rethrows(id: string): Promise<string> {
  try {
    return await load(id);
  } catch (error) {
    throw new Error("failed", { cause: error });
  }
}

async function asksAgain(id: string): Promise<string> {
  try {
    return await load(id);
  } catch {
    return load("guest");
  }
}

async function waitsBefore(id: string): Promise<string | undefined> {
  await pause();
  try {
    return await load(id);
  } catch {
    return undefined;
  }
}

function notAsync(id: string): Promise<string> {
  try {
    return load(id);
  } catch {
    return load("guest");
  }
}

export async function late(id: string) {
  const opened = open(id);
  //    ^^^^^^ late-awaited-promise +gather +guard
  await pause();
  const first = await opened;
  const thrown = rethrows(id);
  //    ^^^^^^ late-awaited-promise +gather +guard
  await pause();
  const second = await thrown;
  const asked = asksAgain(id);
  //    ^^^^^ late-awaited-promise +gather +guard
  await pause();
  const third = await asked;
  const waited = waitsBefore(id);
  //    ^^^^^^ late-awaited-promise +gather +guard
  await pause();
  const fourth = await waited;
  const plain = notAsync(id);
  //    ^^^^^ late-awaited-promise +guard
  await pause();
  return [first, second, third, fourth, await plain];
}
