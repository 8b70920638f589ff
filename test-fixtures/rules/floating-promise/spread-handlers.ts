// Handlers that are spread into the call.
declare function save(): Promise<void>;
declare function log(value: unknown): void;
declare const handlers: [(error: unknown) => void];
declare const both: [() => void, (error: unknown) => void];

export function lost() {
  save().catch(...[]);
//^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `save().catch(...[])` is not awaited, returned or handled.
  save().then(...[log]);
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `save().then(...[log])` has no rejection handler, and nobody awaits it.
  save().then(log, ...[]);
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `save().then(log, ...[])` has no rejection handler, and nobody awaits it.
}

export function handled() {
  save().catch(...[log]);
  save().then(...[log, log]);
  save().then(log, ...[log]);
  save().catch(...handlers);
  save().then(...both);
}
