// Callbacks whose promises wait for what deals with its own errors, or for what somebody else settles, however they come by it.
declare function work(): Promise<string>;
declare function useContext<T>(context: { value: T }): T;
declare function useCallback<T>(fn: T, deps: unknown[]): T;
declare const port: { postMessage(message: unknown): void };

class Handler {
  private readonly pending: Record<string, { resolve: (value: unknown) => void; reject: (error: string) => void }> = {};
  public async postMessage(message: object): Promise<unknown> {
    const id = String(Object.keys(this.pending).length);
    return new Promise((resolve, reject) => {
      this.pending[id] = { resolve, reject };
      port.postMessage({ ...message, id });
    });
  }
}
export class Model {
  private readonly handler: Handler | null = new Handler();
  postMessage(message: object) {
    return this.handler?.postMessage(message) ?? Promise.resolve(undefined);
  }
  copy = () => this.postMessage({ command: "copy" });
  open = async () => {
    await this.postMessage({ command: "open" });
    port.postMessage("opened");
  };
  submit = async (text: string) => {
    try {
      return await work();
    } catch {
      return this.reset(text);
    }
  };
  reset(text: string) {
    return { text };
  }
  merge = async () => {
    const result = await work();
    return result;
  };
  enqueue = async (count: number) => {
    if (count > 10) throw new Error("too many");
    await this.postMessage({ command: "enqueue" });
  };
}
declare const Context: { value: Model };

function useNames() {
  const save = useCallback(async () => {
    await work().catch(console.error);
  }, []);
  const load = useCallback(async () => {
    await work();
  }, []);
  return { save, load };
}

export function Buttons() {
  const { copy, open, submit, merge, enqueue } = useContext(Context);
  const model = useContext(Context);
  const { save, load } = useNames();
  return [
    <input onClick={copy} />,
    <input onClick={() => copy()} />,
    <input onClick={open} />,
    <input onClick={async () => {
      await submit("");
    }} />,
    <input onClick={() => model.submit("")} />,
    <input onClick={save} />,
    <input onClick={() => hide()} />,

    <input onClick={merge} />,
    //              ^^^^^ async-void-callback : `merge` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={() => model.merge()} />,
    //              ^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={async () => {
    //              ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
      await enqueue(1);
    }} />,
    <input onClick={load} />,
    //              ^^^^ async-void-callback +wrap : `load` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
  ];
}
const hide = async () => {
  await new Promise<void>((resolve) => addEventListener("transitionend", () => resolve()));
  port.postMessage("hidden");
};
