// heard: captured: lost
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const Sentry = { captureException: (error: unknown) => console.log("captured:", (error as Error).message) };

export async function other(): Promise<void> {
  try {
    await save();
  } catch (error) {
    Sentry.captureException(error);
  }
}

function onEvent(callback: () => void): void {
  callback();
}
onEvent(async () => {
  await save();
});
