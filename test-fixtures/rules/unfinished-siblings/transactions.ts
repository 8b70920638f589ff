// Transactions that are rolled back when their callback rejects.
interface Client {
  insert(table: string): Promise<number>;
  user: { update(id: number): Promise<void> };
}
declare const db: {
  transaction<T>(work: (tx: Client) => Promise<T>): Promise<T>;
  $transaction<T>(work: (tx: Client) => Promise<T>): Promise<T>;
  begin(): { execute<T>(work: (tx: Client) => Promise<T>): Promise<T> };
  run<T>(work: (tx: Client) => Promise<T>): Promise<T>;
};
declare const kysely: { transaction(): { execute<T>(work: (trx: Client) => Promise<T>): Promise<T> } };
declare function remember(tx: Client, id: number): Promise<void>;
declare function load(url: string): Promise<string>;

export async function awaited() {
  return await db.transaction(async (tx) => {
    const [first] = await Promise.all([tx.insert("a"), tx.insert("b")]);
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle : When one of these rejects, `tx` is rolled back while others still use it.
    return first;
  });
}

export async function returned(ids: number[]) {
  await db.$transaction(async (tx) => {
    return Promise.all(ids.map((id) => tx.user.update(id)));
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
  });
  await db.$transaction((tx) => Promise.all([remember(tx, 1), remember(tx, 2)]));
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings : When one of these rejects, `tx` is rolled back while others still use it.
  return await kysely.transaction().execute(async (trx) => {
    await Promise.all([trx.insert("a"), load("b")]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
  });
}

export async function silent(client: Client) {
  await db.transaction(async (tx) => {
    await tx.insert("a");
    await Promise.all([load("a"), load("b")]);
    await Promise.all([client.insert("a"), client.insert("b")]);
  });
  await db.run(async (tx) => {
    await Promise.all([tx.insert("a"), tx.insert("b")]);
  });
  await db.begin().execute(async (tx) => {
    await Promise.all([tx.insert("a"), tx.insert("b")]);
  });
  await db.transaction(async (tx) => {
    try {
      await Promise.all([tx.insert("a"), tx.insert("b")]);
    } catch {
      await tx.insert("c");
    }
  });
}
