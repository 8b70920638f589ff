// heard: shown: lost early
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const show = (text: string) => console.log("shown:", text);
const listen = (listener: () => void) => listener();

listen(async () => {
  await save(" early");
  try {
    await save(" late");
  } catch (error) {
    show((error as Error).message);
  }
});
