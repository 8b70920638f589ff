// heard: reported: lost
// offers: try
declare const self: { onmessage?: (event: { data: string }) => void };
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

Object.assign(globalThis, { self: globalThis, reportError: (error: Error) => console.log("reported:", error.message) });
self.onmessage = async (event) => {
  await save(event.data);
};
self.onmessage({ data: "" });
