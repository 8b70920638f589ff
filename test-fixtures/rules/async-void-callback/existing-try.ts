// What awaits in front of a `try` that reports is taken into it, where its `catch` hears of everything.
declare function load(): Promise<string>;
declare function check(): Promise<boolean>;
declare function send(text: string): Promise<void>;
declare function show(text: string): void;
declare function onClick(listener: () => void): void;

onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  const text = await load();
  try {
    await send(text);
  } catch (error) {
    console.error("Sending failed:", error);
  }
});
onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  show("…");
  await check();
  // Whatever came of it.
  const text = await load();
  try {
    await send(text);
  } catch (error) {
    show(String(error));
  }
});
onClick(async function () {
//      ^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` expects a function that returns nothing.
  if (!(await check())) return;
  try {
    await send(`
text`);
  } catch {
    show("failed");
  }
});
const save = async () => {
  await check();
  const first = await load();
  const second = await load();
  try {
    await send(first + second);
  } catch (e) {
    console.error(e);
  }
};
onClick(save);
//      ^^^^ async-void-callback +wrap
class Page {
  open() {
    onClick(async () => {
    //      ^^^^^^^^^^^ async-void-callback +try
      const text = (await check()) ? await load() : "";

      try {
        await send(text);
      } catch (error) {
        this.show(error);
      }
    });
  }
  show(error: unknown) {
    show(String(error));
  }
}

// Neighbours that get a `try` around: it throws some, needs what is declared in front, cleans up, or is not the end.
onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  const text = await load();
  try {
    await send(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
});
onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  const text = await load();
  try {
    await send(text);
  } catch (error) {
    console.error(text, error);
  }
});
onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  const text = await load();
  try {
    await send(text);
  } catch (error) {
    console.error(error);
  } finally {
    show("done");
  }
});
onClick(async () => {
//      ^^^^^^^^^^^ async-void-callback +try
  try {
    await send("");
  } catch (error) {
    console.error(error);
  }
  await check();
});
export { Page };
