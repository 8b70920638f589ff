// A `finally` that releases what other members still use.
interface Connection {
  id: number;
  query(sql: string): Promise<string[]>;
  release(): void;
  end(): Promise<void>;
}
declare const pool: { connect(): Promise<Connection>; release(connection: Connection): void };
declare function load(url: string): Promise<string>;
declare function copy(from: Connection, url: string): Promise<void>;
declare function writeFile(path: string, text: string): Promise<void>;
declare function makeFolder(): Promise<string>;
declare function rm(path: string, options: { recursive: boolean }): Promise<void>;
declare function report(...what: unknown[]): void;

export async function used(): Promise<[string[], string]> {
  const connection = await pool.connect();
  try {
    const [rows, text] = await Promise.all([connection.query("a"), load("b")]);
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle : When one of these rejects, `connection` is released by `finally` while others still use it.
    return [rows, text];
  } finally {
    connection.release();
  }
}

export async function unused() {
  const connection = await pool.connect();
  try {
    await Promise.all([copy(connection, "a"), copy(connection, "b")]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle : When one of these rejects, `connection` is released by `finally` while others still use it.
  } finally {
    pool.release(connection);
  }
}

export async function returned(urls: string[]) {
  const folder = await makeFolder();
  try {
    return await Promise.all(urls.map(async (url) => writeFile(`${folder}/${url}`, await load(url))));
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function mixed(urls: string[]) {
  const connection = await pool.connect();
  try {
    const results = await Promise.all([...urls.map((url) => copy(connection, url)), load("last")]);
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
    report(results.length);
  } catch (error) {
    report(error);
    throw error;
  } finally {
    connection.release();
  }
}

export async function named(urls: string[]) {
  const connection = await pool.connect();
  try {
    const copies = urls.map((url) => copy(connection, url));
    report("started");
    await Promise.all(copies);
    //    ^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
    const rows = connection.query("a");
    const text = load("b");
    await Promise.all([rows, text]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
  } finally {
    connection.release();
  }
}

export class Store {
  private connection: Connection | undefined;

  async refresh() {
    try {
      this.connection = await pool.connect();
      report(await Promise.all([this.connection.query("a"), this.connection.query("b")]));
      //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings : `this.connection`
    } finally {
      this.connection?.release();
    }
  }
}

// What is released is not what they use, or nothing is still running.
export async function silent(urls: string[], other: Connection) {
  const connection = await pool.connect();
  await Promise.all([connection.query("a"), load("b")]);
  try {
    await Promise.all([load("a"), load("b")]);
    await Promise.all([other.query("a"), other.query("b")]);
    await Promise.all([load(`${connection.id}`), load("b")]);
    await Promise.all([connection.query("a")]);
    await Promise.all([connection.query("a"), load("b").catch(report)]);
    await Promise.allSettled([connection.query("a"), load("b")]);
    await Promise.all([connection.id, load("b")]);
    await Promise.all(urls.map((url) => load(url)));
    await Promise.all(urls.map((url) => copy(connection, url).catch(report)));
    await Promise.race([connection.query("a"), load("b")]);
    const pending = [connection.query("a"), connection.query("b")];
    await Promise.allSettled(pending);
    await Promise.all(pending);
    const later = async () => {
      await Promise.all([connection.query("a"), load("b")]);
    };
    report(later);
    try {
      await Promise.all([connection.query("a"), load("b")]);
    } catch (error) {
      report(error);
    }
  } finally {
    connection.release();
    report("released", other);
  }
}

// Where `finally` waits, or ends the connection in order.
export async function orderly() {
  const connection = await pool.connect();
  const pending: Promise<unknown>[] = [];
  try {
    await Promise.all([connection.query("a"), load("b")]);
  } finally {
    await Promise.allSettled(pending);
    connection.release();
  }
  const second = await pool.connect();
  try {
    await Promise.all([second.query("a"), load("b")]);
  } finally {
    await second.end();
  }
  const third = await pool.connect();
  try {
    await Promise.all([third.query("a"), load("b")]);
  } finally {
    report(third);
    const release = () => third.release();
    report(release);
  }
}
