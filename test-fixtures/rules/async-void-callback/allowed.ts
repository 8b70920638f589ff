// @options {"allowCalls": [{"from": "file", "name": ["Queue.each", "onClose"]}], "allowTypes": [{"from": "file", "name": ["Listener", "Plugin"]}]}
declare function save(): Promise<void>;
declare function onClose(callback: () => void): void;
declare function onOpen(callback: () => void): void;
type Listener = () => void;
interface Plugin {
  start(): void;
}
declare class Queue {
  each(callback: (job: string) => void): void;
  drained(callback: Listener): void;
}
declare const queue: Queue;
onClose(async () => {
  await save();
});
queue.each(async () => {
  await save();
});
queue.drained(async () => {
  await save();
});
onOpen(async () => {
//     ^^^^^^^^^^^ async-void-callback +try +allow : This async function gives a promise that nobody takes: `onOpen` expects a function that returns nothing.
  await save();
});
export class FilePlugin implements Plugin {
  async start() {
    await save();
  }
}
