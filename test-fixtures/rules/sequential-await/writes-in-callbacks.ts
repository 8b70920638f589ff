// A callee that writes in a callback, or in a function that it declares, writes.
async function get(path: string): Promise<string[]> {
  const response = await fetch(`https://example.com/${path}`);
  return (await response.json()) as string[];
}

async function post(id: string): Promise<void> {
  await fetch("https://example.com/queue", { method: "POST", body: id });
}

async function enqueueAll(): Promise<number> {
  const ids = await get("ids");
  await Promise.all(ids.map((id) => post(id)));
  return ids.length;
}

async function enqueueOneByOne(): Promise<number> {
  const ids = await get("ids");
  const work = async () => {
    for (const id of ids) await post(id);
  };
  await work();
  return ids.length;
}

async function enqueueByName(): Promise<number> {
  const ids = await get("ids");
  await Promise.all(ids.map(post));
  return ids.length;
}

export async function inMap() {
  const count = await enqueueAll();
  const queue = await get("queue");
  return [count, queue];
}

export async function inNested() {
  const count = await enqueueOneByOne();
  const queue = await get("queue");
  return [count, queue];
}

export async function byName() {
  const count = await enqueueByName();
  const queue = await get("queue");
  return [count, queue];
}

export async function last() {
  const queue = await get("queue");
  const count = await enqueueAll();
  return [count, queue];
}
