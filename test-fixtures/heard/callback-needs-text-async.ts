// heard: told: lost
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

type Destination = (id: string, callback: (error: Error | null, folder: string) => void) => void;
const destination: Destination = async (id, callback) => {
  await save();
  callback(null, id);
};
destination("a", (error) => console.log("told:", error?.message ?? "passed"));
export {};
