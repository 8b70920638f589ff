// A promise that is only returned was meant to be awaited where it is made.
declare function load(id?: string): Promise<string>;
declare function assertFound(found: Promise<string | undefined>): Promise<string>;
declare function publish(event: string): Promise<void>;
declare const isKnown: boolean;

export async function verify(id: string) {
  const user = assertFound(load(id));
  //    ^^^^ late-awaited-promise +await +guard
  await publish("verified");
  return user;
}

export async function onTwoPaths(id: string) {
  const user = load(id);
  //    ^^^^ late-awaited-promise +await +guard
  await publish("verified");
  if (isKnown) return user;
  return user;
}

export const arrow = async () => {
  let user = load();
  //  ^^^^ late-awaited-promise +await +guard
  await publish("verified");
  return user;
};

export async function annotated() {
  const user: Promise<string> = load();
  //    ^^^^ late-awaited-promise +guard
  await publish("verified");
  return user;
}

export async function atTheSameTime() {
  const user = load();
  //    ^^^^ late-awaited-promise +guard
  await publish("verified");
  return { user: await user };
}

export async function awaitedInTheEnd() {
  const user = load();
  //    ^^^^ late-awaited-promise +guard
  await publish("verified");
  return await user;
}
