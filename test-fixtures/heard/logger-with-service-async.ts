// heard: logged: lost & captured: lost
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const Sentry = { captureException: (error: unknown) => console.log("captured:", (error as Error).message) };
const logger = { error: (error: unknown) => console.log("logged:", (error as Error).message) };

export async function other(): Promise<void> {
  try {
    await save();
  } catch (error) {
    logger.error(error);
    Sentry.captureException(error);
  }
}

const listen = (listener: () => void) => listener();
listen(async () => {
  await save();
});
