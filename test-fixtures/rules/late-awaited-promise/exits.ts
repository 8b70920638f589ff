// Functions that may leave before they come to what they started.
declare function loadUser(): Promise<string>;
declare function use(...values: unknown[]): void;
declare function fail(): never;

export async function returns(isValid: boolean) {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard : `user` is awaited too late: where the function returns before
  if (!isValid) return undefined;
  return await user;
}

export function notAsync(isValid: boolean): Promise<string> {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard : where the function throws before
  if (!isValid) {
    use("no");
    throw new Error("not valid");
  }
  return user;
}

export async function inALoop(ids: number[]) {
  for (const id of ids) {
    const user = loadUser();
    //    ^^^^ late-awaited-promise +guard : where the function returns before
    if (id === 0) return;
    use(await user);
  }
}

export async function byCase(kind: "a" | "b") {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard : where the function returns before
  switch (kind) {
    case "a":
      return 0;
    default:
      return await user;
  }
}

// A condition that asks for the promise, or for what decided about it.
export async function asked(user: Promise<string> | undefined, early: boolean) {
  const other = early ? loadUser() : undefined;
  if (!other) return undefined;
  if (other === undefined) return undefined;
  use(await other);
  let third: Promise<string> | undefined;
  if (early) third = loadUser();
  if (!early) return user;
  return await third;
}

export async function takenBefore(early: boolean) {
  const user = loadUser();
  if (early) await user;
  if (early) return undefined;
  return await user;
}

// The program ends here, or something never comes back.
export async function ends(code: number) {
  const user = loadUser();
  if (code > 0) {
    use("the end");
    fail();
    return;
  }
  return await user;
}

// An exception of something else: any call may throw.
export async function mayThrow() {
  const user = loadUser();
  use(JSON.parse("{}"));
  return await user;
}

// To leave without a word where the loop is at its end is not meant to happen.
export async function search(ids: number[]) {
  const user = loadUser();
  for (const id of ids) {
    if (id > 0) return await user;
  }
  return undefined;
}

// Only some path: for another rule to say.
export async function sometimes(early: boolean) {
  const user = loadUser();
  if (early) use(await user);
}
