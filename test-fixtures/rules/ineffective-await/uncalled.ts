// Functions that are awaited instead of what they give.
declare function save(): Promise<void>;
declare function load(id: string): Promise<string>;
declare function log(...values: unknown[]): void;
declare function now(): number;
declare const page: { close(force?: boolean): Promise<void>; url(): string; go(...path: string[]): Promise<void> };
declare const pages: (() => Promise<void>)[];
declare const either: (() => Promise<void>) | Promise<void>;
declare const overloaded: { (id: string): Promise<string>; (): Promise<void> };
declare const thenable: { (): Promise<void>; then(done: () => void, failed: () => void): void };
declare class Client {
  constructor(url: string);
  static connect(): Promise<Client>;
  end(): Promise<void>;
}

export async function forgotten(client: Client) {
  await save;
//^^^^^ ineffective-await +call : `save` is a function that nobody calls here: there is nothing to wait for.
  await page.close;
//^^^^^ ineffective-await +call : `page.close` is a function that nobody calls here: there is nothing to wait for.
  await page.go;
//^^^^^ ineffective-await +call : `page.go` is a function that nobody calls here: there is nothing to wait for.
  await load;
//^^^^^ ineffective-await : `load` is a function that nobody calls here: there is nothing to wait for.
  await Client.connect;
//^^^^^ ineffective-await +call : `Client.connect` is a function that nobody calls here: there is nothing to wait for.
  await client.end;
//^^^^^ ineffective-await +call : `client.end` is a function that nobody calls here: there is nothing to wait for.
  await overloaded;
//^^^^^ ineffective-await +call : `overloaded` is a function that nobody calls here: there is nothing to wait for.
  await pages[0]!;
//^^^^^ ineffective-await : `pages[0]` is a function that nobody calls here: there is nothing to wait for.
  await (page.close);
//^^^^^ ineffective-await : `page.close` is a function that nobody calls here: there is nothing to wait for.
}

export async function comma() {
  await save, log("saved");
//^^^^^ ineffective-await +call : `save` is a function that nobody calls here: there is nothing to wait for.
  log("saving"), await save;
  //             ^^^^^ ineffective-await +call : `save` is a function that nobody calls here: there is nothing to wait for.
}

export async function leftAlone(client: Client, later: () => Promise<void>) {
  await save();
  await page.close();
  await either;
  await thenable;
  await now;
  await page.url;
  const kept = await save;
  log(kept, await page.close);
  return await later;
}
