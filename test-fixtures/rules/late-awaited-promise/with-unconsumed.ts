// @rules unconsumed-promise
// One report per defect: the rule that can name where the promise is awaited speaks.
declare function loadUser(): Promise<string>;
declare function pause(): Promise<void>;

export async function returns(isValid: boolean) {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard
  if (!isValid) return undefined;
  return await user;
}

export async function both(isValid: boolean) {
  const user = loadUser();
  //    ^^^^ late-awaited-promise +guard
  await pause();
  if (!isValid) return undefined;
  return await user;
}

export async function never() {
  const user = loadUser();
  //    ^^^^ unconsumed-promise +await +catch
  await pause();
}
