// One click writes the call into the configuration. It is named by where it is declared.
// @filename: node_modules/queue-of-jobs/package.json
{ "name": "queue-of-jobs", "version": "1.0.0", "types": "index.d.ts" }
// @filename: node_modules/queue-of-jobs/index.d.ts
export declare class Queue {
  push(job: string): Promise<void>;
  static drain(): Promise<void>;
}
export declare function flush(): Promise<void>;
export declare namespace jobs {
  function retry(): Promise<void>;
}
// @filename: metrics.ts
export async function count(name: string): Promise<void> {
  await fetch(`/count/${name}`);
}
export const metrics = {
  async send(): Promise<void> {
    await fetch("/send");
  },
};
export class Reporter {
  async report(): Promise<void> {
    await fetch("/report");
  }
}
export default async function (): Promise<void> {
  await fetch("/");
}
// @filename: always-allow.ts
import { flush, jobs, Queue } from "queue-of-jobs";
import home, { count as tally, metrics, Reporter } from "./metrics.ts";

async function own(): Promise<void> {
  await tally("own");
}

export function work(queue: Queue, reporter: Reporter, callback: () => Promise<void>) {
  queue.push("a");
//^^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  queue.push("b").then(() => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  Queue.drain();
//^^^^^^^^^^^^^ floating-promise +catch +void +allow
  flush();
//^^^^^^^ floating-promise +catch +void +allow
  jobs.retry();
//^^^^^^^^^^^^ floating-promise +catch +void +allow
  tally("a");
//^^^^^^^^^^ floating-promise +catch +void +allow
  metrics.send();
//^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  reporter.report();
//^^^^^^^^^^^^^^^^^ floating-promise +catch +void +allow
  own();
//^^^^^ floating-promise +catch +void +allow
}
