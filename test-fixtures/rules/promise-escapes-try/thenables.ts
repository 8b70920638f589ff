// Objects that are not promises, but that an async function waits for when they are returned.
interface Row {
  id: string;
}
interface Query extends PromiseLike<Row[]> {
  where(id: string): Query;
  limit(count: number): Query;
}
interface Selection {
  from(table: string): Query;
}
interface Reply {
  send(value: unknown): Reply;
  then(onSent: () => void, onFailed: (error: unknown) => void): void;
}
interface Chain {
  then(next: () => void): Chain;
}
declare const db: { select(): Selection };
declare const query: Query;
declare const chain: Chain;
declare function report(error: unknown): void;

export async function rows(id: string): Promise<Row[]> {
  try {
    if (id === "") return db.select().from("users");
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    return query;
    //     ^^^^^ promise-escapes-try +await
  } catch (error) {
    report(error);
    return [];
  }
}

// What is returned is the very object: it may be meant as such.
export async function fluent(reply: Reply, id: string) {
  try {
    if (id === "1") return reply.send({});
    if (id === "2") return chain;
    return query.where(id);
  } catch (error) {
    report(error);
    return undefined;
  }
}
