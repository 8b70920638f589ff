// heard: lost & exit 1
// offers: try
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

declare function ask(answered: (answer: string) => void): void;
Object.assign(globalThis, { ask: (answered: (answer: string) => void) => setTimeout(answered, 1, "yes") });
const open = setInterval(() => {}, 1000);

function main(): void {
  try {
    ask(async () => {
      await save();
      clearInterval(open);
    });
  } catch (e) {
    console.error(e);
    process.exit(1);
  }
}
main();
