// @typeErrors 2
// A declared promise that is tested and nothing else: its value was meant.
declare function log(...values: unknown[]): void;
interface Transaction {
  readonly done: Promise<boolean>;
}
class Service {
  readonly ready = Promise.resolve(true);
  get healthy(): Promise<boolean> {
    return this.ready;
  }
}

export async function tested(transaction: Transaction, service: Service, allowed: Promise<boolean>) {
  if (transaction.done) log("done");
  //  ^^^^^^^^^^^^^^^^ promise-as-value +await : `transaction.done` is a promise, which is always true as a condition.
  if (!service.ready) log("not ready");
  //   ^^^^^^^^^^^^^ promise-as-value +await : `service.ready` is a promise, so that `!` is always false.
  log(service.healthy ? 1 : 2);
  //  ^^^^^^^^^^^^^^^ promise-as-value +await : `service.healthy` is a promise, which is always true as a condition.
  if (!allowed) log("forbidden");
  //   ^^^^^^^ promise-as-value +await : `allowed` is a promise, so that `!` is always false.
}
