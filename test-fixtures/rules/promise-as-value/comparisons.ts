// @typeErrors 6
declare function count(): Promise<number>;
declare function role(): Promise<string>;
declare function other(): Promise<string>;
declare const tag: `role-${string}`;
declare const none: unique symbol;
declare const anything: any;
declare const something: unknown;
declare function log(...values: unknown[]): void;

export async function compare(limit: number) {
  log(count() > limit);
  //  ^^^^^^^ promise-as-value +await : `count()` is a promise, and neither more nor less than anything.
  log(role() === "admin");
  //  ^^^^^^ promise-as-value +await : `role()` is a promise, and compared with something that is none.
  log(role() === tag, role() !== none);
  //  ^^^^^^ promise-as-value +await : `role()` is a promise, and compared with something that is none.
  //                  ^^^^^^ promise-as-value +await : `role()` is a promise, and compared with something that is none.
  log(count() - 1);
  //  ^^^^^^^ promise-as-value +await : `count()` is a promise, with which nothing can be computed.
  log(-count());
  //   ^^^^^^^ promise-as-value +await : `count()` is a promise, with which nothing can be computed.
  log(count() < anything);
  //  ^^^^^^^ promise-as-value +await : `count()` is a promise, and neither more nor less than anything.
  switch (role()) {
  //      ^^^^^^ promise-as-value +await : `role()` is a promise, so that no `case` applies.
    case "admin":
      log("admin");
  }
}

export async function fine() {
  const first = role();
  log(first === role(), role() === other(), role() !== undefined, role() == null, null === role());
  log(role() === anything, role() === something);
  log((await count()) > 1, (await role()) === "admin");
  switch (first) {
    case role():
      log("the same promise");
  }
  switch (await role()) {
    case "admin":
      log("admin");
  }
}
