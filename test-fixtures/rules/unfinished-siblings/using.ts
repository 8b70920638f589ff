// Resources that `using` releases.
interface File {
  size: number;
  read(): Promise<string>;
  [Symbol.dispose](): void;
}
declare function open(path: string): File;
declare function load(url: string): Promise<string>;
declare function connect(): Promise<{ query(sql: string): Promise<string>; [Symbol.asyncDispose](): Promise<void> }>;

export async function files() {
  using file = open("a");
  return await Promise.all([file.read(), load("b")]);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle : `file` is released by `using`
}

export async function connections(ids: string[]) {
  await using connection = await connect();
  const rows = await Promise.all(ids.map((id) => connection.query(id)));
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
  return rows.length;
}

export async function early() {
  const [text] = await Promise.all([load("a"), load("b")]);
  using file = open("a");
  const [own] = await Promise.all([load(String(file.size)), load("b")]);
  return [text, own, await file.read()];
}
