// What is returned without being awaited is no risk where nobody has to expect that it rejects.
declare function work(): Promise<void>;
declare const port: { postMessage(message: unknown): void; on(event: string, listener: () => void): void };

export class Panel {
  private readonly ready: Promise<void> = new Promise((resolve) => port.on("ready", () => resolve()));

  protected async reply(message: object) {
    await this.ready;
    port.postMessage(message);
  }
  protected async load() {
    try {
      await work();
    } catch (error) {
      console.error(error);
    }
  }
  protected async save() {
    await work();
    port.postMessage("saved");
  }

  replies(text: string) {
    try {
      return this.reply(JSON.parse(text));
    } catch {
      return this.reply({});
    }
  }
  loads() {
    try {
      return this.load();
    } catch {
      return undefined;
    }
  }
  saves() {
    try {
      return this.save();
      //     ^^^^^^^^^^^ promise-escapes-try : The promise `this.save()` is returned without `await`, so the `catch` never sees its rejection.
    } catch {
      return undefined;
    }
  }
}
