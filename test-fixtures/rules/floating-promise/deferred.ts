// Promises that somebody else settles: what asks for an answer need not wait for it.
interface Waiting { resolve: (value: unknown) => void; reject: (error: Error) => void }
declare const port: { postMessage(message: unknown): void; on(event: string, listener: (error: Error) => void): void };
declare function work(): Promise<void>;

class Requests {
  private next = 0;
  private readonly pending: Record<number, Waiting> = {};
  private readonly waiting = new Map<number, Waiting>();
  private readonly queue: Waiting[] = [];
  private fail: (error: Error) => void = () => {};

  private readonly ready: Promise<void> = new Promise((resolve) => port.on("ready", () => resolve()));
  private readonly opened: Promise<void>;
  private broken: Promise<void>;

  constructor() {
    this.opened = new Promise<void>((resolve) => {
      port.on("open", () => resolve());
    });
    this.broken = work();
  }

  byNumber(message: object): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.pending[id] = { resolve, reject };
      port.postMessage({ ...message, id });
    });
  }
  inMap(message: object): Promise<unknown> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve, reject: reject });
      port.postMessage({ ...message, id });
    });
  }
  inQueue(message: object) {
    return new Promise((resolve, reject) => {
      this.queue.push({
        resolve,
        reject: (error) => {
          console.log("failed", message);
          reject(error);
        },
      });
    });
  }
  inObject(message: object) {
    return new Promise((resolve, reject) => {
      const request = new Request(message, resolve, reject);
      request.send();
    });
  }
  inField() {
    return new Promise<void>((_resolve, reject) => {
      this.fail = reject;
    });
  }
  through = async (text: string) => {
    const answer = await this.byNumber({ text });
    console.log(answer);
  };
  async whenReady() {
    await this.ready;
    port.postMessage("go");
  }
  async whenOpen() {
    await this.opened;
    port.postMessage("go");
  }
  async whenBroken() {
    await this.broken;
    port.postMessage("go");
  }

  byCallback(message: object) {
    return new Promise<void>((resolve, reject) => {
      send(message, (error) => (error ? reject(error) : resolve()));
    });
  }
  byListener() {
    return new Promise<void>((resolve, reject) => {
      port.on("close", () => resolve());
      port.on("error", reject);
    });
  }
  byHandler(request: { onerror: (error: Error) => void; onsuccess: () => void }) {
    return new Promise<void>((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  }
  inTime(message: object) {
    return new Promise((resolve, reject) => {
      this.waiting.set(this.next++, { resolve, reject });
      setTimeout(() => reject(new Error("late")), 1000);
      port.postMessage(message);
    });
  }
  takesOver() {
    return new Promise<void>((resolve) => resolve(work()));
  }

  reload() {
    this.byNumber({});
    this.inMap({});
    this.inQueue({});
    this.inObject({});
    this.inField();
    this.through("");
    this.whenReady();
    this.whenOpen();

    this.whenBroken();
//  ^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.whenBroken()` is not awaited, returned or handled.
    this.byCallback({});
//  ^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.byCallback({})` is not awaited, returned or handled.
    this.byListener();
//  ^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.byListener()` is not awaited, returned or handled.
    this.byHandler({ onerror() {}, onsuccess() {} });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.byHandler({ onerror() {}, onsuccess() {} })` is not awaited, returned or handled.
    this.inTime({});
//  ^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.inTime({})` is not awaited, returned or handled.
    this.takesOver();
//  ^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `this.takesOver()` is not awaited, returned or handled.
  }
}

declare function send(message: object, done: (error: Error | null) => void): void;
class Request {
  constructor(
    readonly message: object,
    readonly done: (value: unknown) => void,
    readonly failed: (error: Error) => void,
  ) {}
  send() {
    port.postMessage(this.message);
  }
}

export class Client {
  private readonly requests: Requests | undefined = new Requests();
  get = (text: string) => this.requests?.byNumber({ text }) ?? Promise.resolve(undefined);
  ask(text: string) {
    return this.get(text);
  }
}

declare const client: Client;
const { get } = client;
export function silent() {
  get("a");
  client.get("a");
  client.ask("a");
}

function wait(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms));
}
const line: (() => void)[] = [];
function acquire() {
  return new Promise<void>((resolve) => {
    line.push(resolve);
  });
}
export function lost() {
  // Made to be waited for.
  acquire();
//^^^^^^^^^ floating-promise +catch +void : The promise `acquire()` is not awaited, returned or handled.
  wait(10);
//^^^^^^^^ floating-promise +catch +void : The promise `wait(10)` is not awaited, returned or handled.
}
