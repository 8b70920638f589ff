// heard: logged: lost
// offers: catch
import { EventEmitter } from "node:events";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const logger = { error: (error: unknown) => console.log("logged:", (error as Error).message) };
export const report = (error: Error) => logger.error(error);

class Queue extends EventEmitter {
  push(): void {
    save();
  }
}
new Queue().push();
