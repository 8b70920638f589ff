// A promise may wait where nobody has to expect that it rejects.
declare function work(): Promise<string>;
declare function draw(text: string): void;

export class Page {
  private async load() {
    draw("loading");
    try {
      return await work();
    } catch {
      draw("failed");
      return "";
    }
  }
  private async loadAgain() {
    draw("loading");
    return await work();
  }

  async show() {
    const text = this.load();
    await work();
    draw(await text);
  }
  async showAgain() {
    const text = this.loadAgain();
    //    ^^^^ late-awaited-promise +guard : `text` is awaited too late: if it rejects while `work()` is awaited, nobody handles the rejection.
    await work();
    draw(await text);
  }
}
