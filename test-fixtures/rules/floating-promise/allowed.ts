// @options {"ignoreRaised": false, "allowCalls": [{"from": "file", "name": ["track", "metrics.count", "Queue.push"]}, {"from": "lib", "name": "Promise.resolve"}], "allowTypes": [{"from": "file", "name": "SafePromise"}]}
declare function track(event: string): Promise<void>;
declare const metrics: { count(name: string): Promise<void>; time(name: string): Promise<void> };
declare class Queue {
  push(job: string): Promise<void>;
  drain(): Promise<void>;
}
interface SafePromise<T> extends Promise<T> {
  readonly safe: true;
}
declare function safe(): SafePromise<number>;
declare const queue: Queue;

export function start() {
  track("start");
  track("start").then(() => 1);
  metrics.count("start");
  queue.push("job");
  safe();
  Promise.resolve(1);
  metrics.time("start");
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  queue.drain();
//^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  Promise.reject(new Error("no"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}
