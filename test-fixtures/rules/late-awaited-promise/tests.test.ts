// In tests, to start something and act before awaiting it is the point; an unhandled rejection fails the run.
declare function loadUser(): Promise<string>;
declare function pause(): Promise<void>;

export async function testLate() {
  const user = loadUser();
  await pause();
  return await user;
}
