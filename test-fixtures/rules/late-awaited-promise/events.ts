// What begins with an event does not reject, and a callback that only reads does not fail.
interface Item {
  branch: string;
}
interface Picker {
  items: readonly Item[];
  onDidAccept(listener: () => void): void;
}
declare function pause(): Promise<void>;
declare function load(): Promise<Item>;
function asPromise(event: (listener: () => void) => void): Promise<void> {
  return new Promise((resolve) => event(resolve));
}

export async function reads(picker: Picker) {
  const accepted = asPromise(picker.onDidAccept).then(() => picker.items[0]?.branch);
  await pause();
  const first = await accepted;
  const again = asPromise(picker.onDidAccept).then(() => {
    const [item] = picker.items;
    return item === undefined ? "" : `branch ${item.branch}`;
  });
  await pause();
  return [first, await again];
}

export async function calls(picker: Picker) {
  const parsed = asPromise(picker.onDidAccept).then(() => load());
  //    ^^^^^^ late-awaited-promise +gather +guard
  await pause();
  const first = await parsed;
  const loaded = asPromise(picker.onDidAccept).then(async () => await load());
  //    ^^^^^^ late-awaited-promise +guard
  await pause();
  return [first, await loaded];
}

export async function mayReject() {
  const read = load().then((item) => item.branch);
  //    ^^^^ late-awaited-promise +guard
  await pause();
  return [await read];
}
