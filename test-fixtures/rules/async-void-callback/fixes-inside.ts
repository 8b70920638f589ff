// What is mended inside of a function, and what is not.
declare function save(id?: string): Promise<void>;
declare function count(): Promise<number>;
declare function onClose(callback: () => void): void;
declare function onData(callback: (id: string, size: number) => void): void;
declare function check(text: string): void;
class Component {
  componentDidMount(): void {}
  componentDidUpdate(): void {}
}

// Nothing is awaited: without `async` the caller hears of it.
onData(async (id) => {
//     ^^^^^^^^^^^^^ async-void-callback +sync +try : This async function gives a promise that nobody takes: `onData` expects a function that returns nothing.
  check(JSON.parse(id));
});
onData(async function (id) {
//     ^^^^^^^^^^^^^^^^^^^ async-void-callback +sync +try : This async function gives a promise that nobody takes: `onData` expects a function that returns nothing.
  check(JSON.parse(id));
});
onData(async (id): Promise<void> => {
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +sync +try : This async function gives a promise that nobody takes: `onData` expects a function that returns nothing.
  check(JSON.parse(id));
});
export class Page extends Component {
  async componentDidMount() {
  //    ^^^^^^^^^^^^^^^^^ async-void-callback +sync +try : `componentDidMount` gives a promise that nobody takes: `Component` declares it to return nothing.
    check(JSON.parse(localStorage.getItem("page") ?? ""));
  }
}
export const handlers: { close: () => void } = {
  async close() {
  //    ^^^^^ async-void-callback +sync +try : The async method `close` gives a promise that nobody takes: `close` is declared as a function that returns nothing.
    check(JSON.parse(""));
  },
};
// Somebody takes its promise, or something is awaited.
export class Other extends Component {
  async componentDidUpdate() {
  //    ^^^^^^^^^^^^^^^^^^ async-void-callback +try : `componentDidUpdate` gives a promise that nobody takes: `Component` declares it to return nothing.
    check(JSON.parse(localStorage.getItem("page") ?? ""));
  }
  async again() {
    await this.componentDidUpdate();
  }
}
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  for await (const id of [save()]) check(JSON.parse(String(id)));
});

// What is returned is no value.
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  if (Math.random() > 0.5) return check("");
  await save();
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  if (Math.random() > 0.5) return save();
  await save();
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  if (Math.random() > 0.5) return count();
  await save();
});

// Its body is a `try` already.
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  try {
    await save();
  } catch (error) {
    await save(String(error));
  }
});

// More lines than anybody puts into a `try`.
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  await save("1");
  check("0");
  check("1");
  check("2");
  check("3");
  check("4");
  check("5");
  check("6");
  check("7");
  check("8");
  check("9");
  check("10");
  check("11");
  check("12");
  check("13");
  check("14");
  check("15");
  check("16");
  check("17");
  check("18");
  check("19");
  check("20");
  check("21");
  check("22");
  check("23");
  check("24");
  check("25");
  check("26");
  check("27");
  check("28");
  check("29");
  check("30");
  check("31");
  check("32");
  check("33");
  check("34");
  check("35");
  check("36");
  check("37");
  check("38");
  check("39");
  check("40");
});

// One function for all places that it is handed to.
async function update(): Promise<void> {
  await save();
}
onClose(update);
//      ^^^^^^ async-void-callback +try : `update` gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onData(update);
//     ^^^^^^ async-void-callback +try : `update` gives a promise that nobody takes: `onData` expects a function that returns nothing.
class View {
  private readonly close = async () => {
    await save();
  };
  start() {
    onClose(this.close);
    //      ^^^^^^^^^^ async-void-callback +try : `this.close` gives a promise that nobody takes: `onClose` expects a function that returns nothing.
    onData(this.close);
    //     ^^^^^^^^^^ async-void-callback +try : `this.close` gives a promise that nobody takes: `onData` expects a function that returns nothing.
  }
}
new View().start();
// Somebody else hears of it too.
async function store(): Promise<void> {
  await save();
}
onClose(store);
//      ^^^^^ async-void-callback : `store` gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onData(store);
//     ^^^^^ async-void-callback : `store` gives a promise that nobody takes: `onData` expects a function that returns nothing.
store().catch(console.error);
export async function shared(): Promise<void> {
  await save();
}
onClose(shared);
//      ^^^^^^ async-void-callback : `shared` gives a promise that nobody takes: `onClose` expects a function that returns nothing.
onData(shared);
//     ^^^^^^ async-void-callback : `shared` gives a promise that nobody takes: `onData` expects a function that returns nothing.

// Each path with a handler.
onData((id) => {
//     ^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onData` expects a function that returns nothing.
  if (id === "a") return save("a");
  if (id === "b") return save("b");
});
onData((id) => (id === "a" ? save("a") : save("b")));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onData` expects a function that returns nothing.
onData((id) => {
//     ^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onData` expects a function that returns nothing.
  if (id === "a") return save("a");
  check(id);
});
