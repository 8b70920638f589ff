// heard: lost & exit 1
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

async function main(): Promise<void> {
  keepAlive();
  step();
}
function keepAlive(): void {
  setTimeout(() => {}, 100_000);
}
function step(): void {
  save();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
