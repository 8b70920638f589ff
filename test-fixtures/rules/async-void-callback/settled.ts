// What is waited for is caught, or cannot reject: the promise may be left to itself.
declare function save(text?: string): Promise<void>;
declare function onClose(callback: () => void): void;
declare function onData(callback: (text: string) => void): void;
declare function parse(text: string): string;
declare function fail(error: unknown): Promise<void>;

onClose(async () => {
  console.log("closed");
});
onData(async (text) => {
  const parsed = parse(text);
  if (parsed === "") return;
  try {
    await save(parsed);
  } catch (error) {
    console.error(error);
  }
});
onClose(async () => {
  await save().catch(console.error);
  await new Promise<void>((resolve) => setTimeout(resolve, 10));
  await Promise.allSettled([save(), save()]);
});
const quiet = async () => {
  await save().then(() => {}, console.error);
};
onClose(quiet);
onClose(async () => {
  await quiet();
  return quiet();
});

// A second failure, after one that was caught, is nothing that anybody acts on.
onClose(async () => {
  try {
    await save();
  } catch (error) {
    await fail(error);
  }
});

// Something gets out.
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  try {
    await save();
  } catch {
    await save();
  }
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  try {
    await save();
  } catch (error) {
    throw new Error("not saved", { cause: error });
  }
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  try {
    await save();
  } finally {
    console.log("done");
  }
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  try {
    return save();
  } catch (error) {
    console.error(error);
  }
});
declare const lines: AsyncIterable<string>;
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClose` expects a function that returns nothing.
  for await (const line of lines) console.log(line);
});
export {};
