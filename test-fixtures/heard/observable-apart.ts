// heard: subscriber: lost
// offers: catch
async function save(what = ""): Promise<string> {
  await null;
  throw new Error(`lost${what}`);
}

interface Subscriber {
  next(value: string): void;
  error(error: unknown): void;
  complete(): void;
}
class Observable {
  readonly start: (subscriber: Subscriber) => void;
  constructor(start: (subscriber: Subscriber) => void) {
    this.start = start;
  }
  subscribe(onError: (error: Error) => void): void {
    let isOpen = true;
    this.start({
      next: (value) => console.log(value),
      error: (error) => {
        if (isOpen) onError(error as Error);
        isOpen = false;
      },
      complete: () => {
        isOpen = false;
      },
    });
  }
}

const saved = new Observable((subscriber) => {
  setTimeout(() => {
    save();
  });
  subscriber.next("begun");
});
saved.subscribe((error) => console.log("subscriber:", error.message));
