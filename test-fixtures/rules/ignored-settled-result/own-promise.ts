// Not the language's Promise.
declare function save(): globalThis.Promise<number>;

const Promise = { allSettled: async (list: unknown[]) => list };

export async function own() {
  await Promise.allSettled([save()]);
}
