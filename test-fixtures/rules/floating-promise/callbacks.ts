// `async` is added to a callback only where its caller takes a promise.
declare function save(): Promise<void>;
declare function it(name: string, body: () => void | Promise<void>): void;
declare function onClick(handler: () => void): void;
declare function spec(body: (done: (error?: unknown) => void) => Promise<void> | void): void;

it("saves", () => {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
});
it("saves", function () {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
});
onClick(() => {
  save();
//^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
});
spec((done) => {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  done();
});
onClick(async () => {
  save();
//^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
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
