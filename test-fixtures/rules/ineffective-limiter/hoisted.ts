// Where a limiter can go to the top of the module.
// @filename: node_modules/p-limit/package.json
{ "name": "p-limit", "version": "93.0.0", "types": "index.d.ts" }
// @filename: node_modules/p-limit/index.d.ts
export type LimitFunction = {
  readonly activeCount: number;
  <A extends unknown[], R>(task: (...args: A) => PromiseLike<R> | R, ...args: A): Promise<R>;
};
export default function pLimit(concurrency: number | { concurrency: number }): LimitFunction;
// @filename: hoisted.ts
import pLimit from "p-limit";

/** Fetches a page. */
export async function page(url: string) {
  const slots = pLimit(2);
  //    ^^^^^ ineffective-limiter +hoist : `slots` is made anew each time this code runs, and takes no more work than it lets run at once.
  return await slots(() => fetch(url));
}

export class Pages {
  private readonly width = 3;

  async load(url: string) {
    const own = pLimit(this.width);
    //    ^^^ ineffective-limiter : `own` is made anew each time this code runs, and takes no more work than it lets run at once.
    return await own(() => fetch(url));
  }

  async each(url: string, width: number) {
    const narrow = pLimit(width);
    //    ^^^^^^ ineffective-limiter : `narrow` is made anew each time this code runs, and takes no more work than it lets run at once.
    return await narrow(() => fetch(url));
  }
}
