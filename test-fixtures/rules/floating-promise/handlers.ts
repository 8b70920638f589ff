// A rejection handler that is a function handles; nothing else does.
declare function save(): Promise<number>;
declare function report(error: unknown): void;
declare const handler: ((error: unknown) => void) | undefined;
declare const anyHandler: any;
declare const handlers: [(value: number) => void, (error: unknown) => void];
declare const key: "catch";

export async function handled() {
  save().catch(report);
  save().catch((error) => report(error));
  save().then((value) => value + 1, report);
  save().then(undefined, report);
  save()["catch"](report);
  save().then((value) => value + 1).catch(report);
  save().catch(report).finally(() => report("done"));
  save().catch(anyHandler);
  save().then(...handlers);
  save().finally(() => report("done")).catch(report);
  save().catch(report).then((value) => value);
}

export async function unhandled() {
  save().then((value) => value + 1);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : has no rejection handler, and nobody awaits it.
  save().finally(() => report("done"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : is not awaited, returned or handled.
  save().catch();
//^^^^^^^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  save().catch(undefined);
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await : is not a function, so it handles nothing.
  save().catch(null);
//^^^^^^^^^^^^^^^^^^ floating-promise +await : is not a function, so it handles nothing.
  save().catch(handler);
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +await +void : may be missing, and then nothing handles the rejection.
  save().then((value) => value + 1, undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await : is not a function, so it handles nothing.
  save().then((value) => value + 1, null);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +await : is not a function, so it handles nothing.
  save().catch(report).then(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : has no rejection handler, and nobody awaits it.
  save().then(() => 1).finally(() => report("done"));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : has no rejection handler, and nobody awaits it.
  save().then();
//^^^^^^^^^^^^^ floating-promise +await +catch +void : has no rejection handler, and nobody awaits it.
}

const CATCH = "catch";
const THEN = "then";
let changing = "catch" as "catch" | "then";

export function byKey(work: () => Promise<void>) {
  work()[CATCH](() => {});
  work()["catch"](() => {});
  work()[`catch`](() => {});
  work()[THEN](
    () => {},
    () => {},
  );
  work()["finally"](() => {})[CATCH](() => {});
  work()[THEN](() => {});
//^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : has no rejection handler
  work()[CATCH](undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise : is not a function
  changing = "then";
  work()[changing](() => {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited
}
