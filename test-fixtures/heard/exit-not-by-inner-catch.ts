// heard: logged: lost & exit 0
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const logger = { error: (error: unknown) => console.log("logged:", (error as Error).message) };

function start(): void {
  try {
    save();
  } catch (error) {
    logger.error(error);
  }
}

try {
  start();
} catch {
  process.exit(1);
}
