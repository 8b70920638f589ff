// Comments stay, and those that speak of the rule count.
declare function load(): Promise<string>;
declare function report(error: unknown): void;

export async function commented() {
  try {
    if (Math.random() > 0.5) return (/* cached */ load() /* maybe */);
    //                                            ^^^^^^ promise-escapes-try +await
    // asynclint-ignore-next-line promise-escapes-try -- the caller handles it
    if (Math.random() > 0.5) return load();
    // eslint-disable-next-line @typescript-eslint/return-await
    return load();
  } catch (error) {
    report(error);
    return "";
  }
}
