// A time limit that a branch does without is not waited for there.
declare function work(): Promise<string>;
declare function limit(ms: number): Promise<never>;

export async function limited(isWanted: boolean) {
  const late = limit(1000);
  //    ^^^^ unconsumed-promise : The promise in `late` is not awaited, returned or handled where `isWanted` is false.
  if (!isWanted) return undefined;
  return await Promise.race([work(), late]);
}
