// Lists that come in parts, a page at a time.
declare function list(options: { limit?: number; pageSize?: number; cursor?: string }): Promise<{ items: string[]; next?: string }>;
declare function listAll(): Promise<{ items: string[] }>;
interface Query {
  where(condition: string): Query;
  limit(count: number): Query;
  execute(): Promise<string[]>;
}
declare function select(): Query;
declare function sql(parts: TemplateStringsArray, ...values: unknown[]): Promise<string[]>;
declare function pagesOf(): AsyncIterable<{ items: string[] }>;

export async function pages(limit: number) {
  const { items } = await list({ limit });
  await Promise.all(items.map((url) => fetch(url)));
  const answer = await list({ pageSize: 50, cursor: "" });
  await Promise.all(answer.items.map((url) => fetch(url)));
  await Promise.all((await select().where("a").limit(10).execute()).map((url) => fetch(url)));
  let query = select().where("b");
  query = query.limit(limit);
  const rows = await query.execute();
  await Promise.all(rows.map((url) => fetch(url)));
  const some = await sql`select url from urls limit ${limit}`;
  await Promise.all(some.map((url) => fetch(url)));
  for await (const page of pagesOf()) await Promise.all(page.items.map((url) => fetch(url)));
}

export async function everything() {
  const { items } = await listAll();
  await Promise.all(items.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  const query = select().where("c");
  const rows = await query.execute();
  await Promise.all(rows.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  const all = await sql`select url from urls`;
  await Promise.all(all.map((url) => fetch(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
}

// The requests were made before; to read their answers starts nothing.
export async function bodies(responses: Response[]) {
  return await Promise.all(responses.map((response) => response.json()));
}
