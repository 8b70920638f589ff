// @typeErrors 5
// Objects that `await` asks to call back, and that do not.
declare class Silent {
  then(): void;
}
interface Step {
  then(): Step;
}
declare class Single {
  then(done: (value: number) => void): void;
}
declare class Any {
  then: any;
}
declare class Rest {
  then(...values: unknown[]): void;
}
declare function other(): PromiseLike<number>;

export async function hangs(silent: Silent, step: Step) {
  await silent;
//^^^^^ ineffective-await : `await` never comes back from `silent`: its `then` takes no callback.
  await new Silent();
//^^^^^ ineffective-await : `await` never comes back from `new Silent()`: its `then` takes no callback.
  const value = await step;
  //            ^^^^^ ineffective-await : `await` never comes back from `step`: its `then` takes no callback.
  return value;
}

export async function leftAlone(single: Single, any: Any, rest: Rest, maybe: Silent | undefined) {
  await single;
  await any;
  await rest;
  await maybe;
  await other();
}
