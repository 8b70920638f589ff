// To await one of these hangs a request or runs a query: nothing is reported, so that no fix can do it.
// @rules all
interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(payload: unknown): Reply;
  then(fulfilled: () => void, rejected: (error: Error) => void): void;
}

interface Query<T> extends PromiseLike<T[]> {
  where(condition: string): Query<T>;
  orderBy(column: string): Query<T>;
  limit(count: number): Query<T>;
}

interface Server extends PromiseLike<void> {
  register(plugin: (server: Server) => void): Server;
}

declare function select<T>(table: string): Query<T>;
declare function log(text: string): void;

export function answer(reply: Reply, found: boolean): Reply {
  reply.header("content-type", "application/json");
  if (!found) return reply.code(404).send({});
  reply.code(200);
  return reply.send({ found });
}

export async function answerLater(reply: Reply, load: () => Promise<string>): Promise<Reply> {
  const text = await load();
  reply.code(200).send(text);
  return reply;
}

export async function guarded(reply: Reply, load: () => Promise<string>): Promise<Reply> {
  try {
    const text = await load();
    return reply.send(text);
  } catch {
    return reply.code(500).send("failed");
  }
}

export function build(table: string, name?: string): Query<{ name: string }> {
  const query = select<{ name: string }>(table);
  query.limit(10);
  if (name) query.where(`name = ${name}`);
  return query.orderBy("name");
}

export async function run(table: string): Promise<number> {
  const query = select<{ name: string }>(table);
  query.limit(10);
  const rows = await query;
  log(`${rows.length}`);
  return rows.length;
}

export function plugins(server: Server): void {
  server.register((inner) => {
    inner.register(() => log("inner"));
  });
}
