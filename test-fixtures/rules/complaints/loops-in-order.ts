// Loops whose turns depend on each other, or on the time between them, are meant to wait.
// @rules all
declare function send(message: string): Promise<{ accepted: boolean }>;
declare function fetchPage(cursor: string | undefined): Promise<{ items: string[]; next: string | undefined }>;
declare function isReady(): Promise<boolean>;
declare function sleep(milliseconds: number): Promise<void>;
declare function append(file: string, line: string): Promise<void>;
declare function migrate(version: number): Promise<void>;

export async function retry(message: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await send(message);
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await sleep(2 ** attempt * 100);
    }
  }
}

export async function all(): Promise<string[]> {
  const items: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

export async function poll(): Promise<void> {
  while (!(await isReady())) await sleep(1000);
}

export async function firstAccepted(messages: string[]): Promise<string | undefined> {
  for (const message of messages) {
    if ((await send(message)).accepted) return message;
  }
  return undefined;
}

export async function inOrder(lines: string[]): Promise<void> {
  for (const line of lines) await append("log.txt", line);
}

export async function upgrade(from: number, to: number): Promise<void> {
  for (let version = from + 1; version <= to; version++) await migrate(version);
}

export async function fold(values: number[], step: (sum: number, value: number) => Promise<number>): Promise<number> {
  let sum = 0;
  for (const value of values) sum = await step(sum, value);
  return sum;
}

export async function drip(messages: string[]): Promise<void> {
  for (const message of messages) {
    await send(message);
    await sleep(50);
  }
}
