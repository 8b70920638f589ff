declare function it(name: string, body: () => void): void;

it("deals with what is no error", () => {
  throw "";
});
