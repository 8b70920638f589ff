// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

(async () => {
  await save();
  console.log(process.uptime());
})();
export {};
