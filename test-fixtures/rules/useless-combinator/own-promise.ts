// Not the language's Promise.
declare function save(): globalThis.Promise<number>;

const Promise = { all: async (list: unknown[]) => list, resolve: (list: unknown[]) => list };

export async function own() {
  await Promise.all([save()]);
  await Promise.all(["a", "b"]);
  Promise.resolve([save()]);
}
