// The value of a result whose status nobody looks at.
declare function load(id: string): Promise<{ name: string }>;
type Done = PromiseFulfilledResult<{ name: string }>;

export async function mapped(ids: string[]) {
  const results = await Promise.allSettled(ids.map(load));
  return results.map((result) => (result as Done).value);
  //                             ^^^^^^^^^^^^^^^^^^^^^^ ignored-settled-result : `(result as Done).value` is read without a look at the status of `result`.
}

export async function direct(ids: string[]) {
  return ((await Promise.allSettled(ids.map(load))) as Done[]).map((result) => result.value.name);
  //                                                                           ^^^^^^^^^^^^ ignored-settled-result : `result.value` is read without a look at the status of `result`.
}

export async function indexed() {
  const results = await Promise.allSettled([load("a"), load("b")]);
  return (results[0] as Done).value;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-settled-result : `(results[0] as Done).value` is read without a look at the status of `results[0]`.
}

export async function destructured() {
  const [first, second] = await Promise.allSettled([load("a"), load("b")]);
  return [(first as Done).value, (second as Done).value];
  //      ^^^^^^^^^^^^^^^^^^^^^ ignored-settled-result : `(first as Done).value` is read without a look at the status of `first`.
  //                             ^^^^^^^^^^^^^^^^^^^^^^ ignored-settled-result : `(second as Done).value` is read without a look at the status of `second`.
}

export async function looped(ids: string[]) {
  const names: string[] = [];
  for (const result of (await Promise.allSettled(ids.map(load))) as Done[]) names.push(result.value.name);
  //                                                                                   ^^^^^^^^^^^^ ignored-settled-result : `result.value` is read without a look at the status of `result`.
  return names;
}

export async function filtered(ids: string[]) {
  const results = await Promise.allSettled(ids.map(load));
  return results.filter((result) => result.status === "fulfilled").map((result) => (result as Done).value);
}

export async function thrown() {
  const [first] = await Promise.allSettled([load("a")]);
  if (first.status === "rejected") throw first.reason;
  return (first as Done).value;
}

export async function missing(ids: string[]) {
  const results = (await Promise.allSettled(ids.map(load))) as Done[];
  const named = results.map((result) => result.value).filter(Boolean);
  const first = results[0]?.value?.name;
  const second = (results[1] as Done).value ?? { name: "" };
  return [named, first, second, results.filter(succeeded).map((result) => result.value)];
}

function succeeded(result: PromiseSettledResult<unknown>): boolean {
  return result.status === "fulfilled";
}

export async function elsewhere(results: Done[], other: Map<string, Done>) {
  const lists = await Promise.allSettled([load("a")]);
  return [results.map((result) => result.value), other.get("a")?.value, lists.length];
}

export async function neverRejecting(ids: string[]) {
  const results = await Promise.allSettled(ids.map((id) => load(id).catch(() => undefined)));
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value);
}
