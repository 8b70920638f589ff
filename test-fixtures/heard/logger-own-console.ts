// heard: -
// offers: none

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Panel {
  constructor(console: { append(text: string): void }) {
    save();
    console.append("started");
  }
}
new Panel({ append: () => {} });
export {};
