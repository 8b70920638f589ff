// `async` is added to a callback only where its caller takes a promise.
declare function save(): Promise<void>;
declare function it(name: string, body: () => void | Promise<void>): void;
declare function onClick(handler: () => void): void;
declare function spec(body: (done: (error?: unknown) => void) => Promise<void> | void): void;

it("saves", () => {
  save();
//^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
});
it("saves", function () {
  save();
//^^^^^^ floating-promise +await +void : is not awaited, returned or handled.
});
onClick(() => {
  save();
//^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
});
spec((done) => {
  save();
//^^^^^^ floating-promise +then +void : is not awaited, returned or handled.
  done();
});
onClick(async () => {
  save();
//^^^^^^ floating-promise +catch +await +void : is not awaited, returned or handled.
});
function* generate() {
  save();
//^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  yield 1;
}
async function* stream() {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  yield 1;
}
export { generate, stream };

declare function hash(text: string, callback?: (error: Error | null, result: string) => void): Promise<string> | undefined;
declare function each(text: string, visit: (word: string) => void): Promise<void>;
// The callback hears of the error.
hash("a", (err, result) => console.log(err, result));
hash("a", function (error) {
  console.log(error);
});
hash("a");
//<^^^^^^ floating-promise +void : The promise `hash("a")` is not awaited, returned or handled.
each("a", (word) => console.log(word));
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `each("a", (word) => console.log(word))` is not awaited, returned or handled.
each("a", async (e) => console.log(e));
//<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `each("a", async (e) => console.log(e))` is not awaited, returned or handled.

// To wait for the next round would be to wait for all of them.
const poll = async () => {
  await save();
  poll();
//^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
};
async function again() {
  await save();
  again().then(() => save());
//^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +await +void : has no rejection handler, and nobody awaits it.
  if (Math.random() > 0.5) again();
  //                       ^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}
class Watch {
  async round() {
    await save();
    this.round();
//  ^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  }
}
export { again, poll, Watch };
