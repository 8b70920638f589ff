// heard: subscriber: lost
// offers: catch
async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

class Observable {
  constructor(subscribe: (subscriber: { next(): void; complete(): void; error(error: Error): void }) => void) {
    subscribe({ next() {}, complete() {}, error: (error) => console.log("subscriber:", error.message) });
  }
}
new Observable((subscriber) => {
  save().then(() => subscriber.complete());
});
