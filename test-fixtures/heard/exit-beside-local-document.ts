// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

async function main(): Promise<void> {
  const document = { title: "its own" };
  setTimeout(() => {}, 100_000);
  await save(document.title && "");
}
main();
