// heard: logged: lost save failed
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

// As pino has it: what comes behind a message is only for its placeholders.
function log(error: unknown, message?: string): void;
function log(message: string, ...placeholders: unknown[]): void;
function log(first: unknown, message?: unknown): void {
  console.log("logged:", first instanceof Error ? first.message : first, typeof message === "string" ? message : "");
}
const logger = { error: log };
logger.error("starting");
function start(): void {
  save();
}
start();
export {};
