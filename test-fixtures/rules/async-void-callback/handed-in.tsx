// What a context, a store or a component's props hand over: its body, where the program has it beside the type.
// @filename: node_modules/react-zoom-pan-pinch/package.json
{ "name": "react-zoom-pan-pinch", "version": "4.2.0", "types": "index.d.ts" }
// @filename: node_modules/react-zoom-pan-pinch/index.d.ts
declare const zoomIn: (context: object) => (step?: number) => Promise<void>;
export declare function useControls(): { zoomIn: ReturnType<typeof zoomIn>; instance: { load(): Promise<void> } };
// @filename: dialogs.ts
declare function createContext<T>(value: T): { value: T };
declare function useContext<T>(context: { value: T }): T;
declare function useState<T>(value: T): [T, (value: T) => void];
declare function useCallback<F>(fn: F, inputs: unknown[]): F;
declare function useMemo<T>(make: () => T, inputs: unknown[]): T;
declare function provide(value: object): void;
declare function request(path: string): Promise<boolean>;

interface Dialogs {
  confirm: (title: string) => Promise<boolean>;
  upload: (title: string) => Promise<boolean>;
  unknown: (title: string) => Promise<boolean>;
}
const Context = createContext<Dialogs | null>(null);

export function Provider(props: { unknown: Dialogs["unknown"] }) {
  const [, setState] = useState<object | null>(null);
  const confirm = useCallback((title: string) => {
    return new Promise<boolean>((resolve) => setState({ title, resolve }));
  }, []);
  const upload = useCallback(async (title: string) => await request(title), []);
  const { unknown } = props;
  provide(useMemo(() => ({ confirm, upload, unknown }), [confirm]));
}

export function useConfirm() {
  const context = useContext(Context);
  if (!context) throw new Error("no provider");
  return context.confirm;
}
export function useUpload() {
  const context = useContext(Context);
  if (!context) throw new Error("no provider");
  return context.upload;
}
export function useUnknown() {
  const context = useContext(Context);
  if (!context) throw new Error("no provider");
  return context.unknown;
}
// @filename: store.ts
declare function create<S>(make: (set: (part: Partial<S>) => void) => S): <R>(select: (state: S) => R) => R;
declare function request(path: string): Promise<boolean>;

interface State {
  done: boolean;
  save: (path: string) => Promise<void>;
  trySave: (path: string) => Promise<void>;
}
export const useStore = create<State>((set) => ({
  done: false,
  save: async (path) => {
    set({ done: await request(path) });
  },
  trySave: async (path) => {
    try {
      set({ done: await request(path) });
    } catch {
      set({ done: false });
    }
  },
}));
// @filename: handed-in.tsx
import { useControls } from "react-zoom-pan-pinch";
import { useConfirm, useUnknown, useUpload } from "./dialogs.ts";
import { useStore } from "./store.ts";

declare function on(event: string, listener: () => void): void;
declare function close(): void;
declare function request(path: string): Promise<boolean>;
declare const toast: { error(text: string): void };

export function Contexts() {
  const confirm = useConfirm();
  const upload = useUpload();
  const unknown = useUnknown();
  const { zoomIn, instance } = useControls();
  on("confirm", async () => {
    if (await confirm("Sure?")) close();
  });
  on("confirm", () => confirm("Sure?"));
  on("upload", async () => {
  //           ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `on` expects a function that returns nothing.
    if (await upload("file")) close();
  });
  on("unknown", async () => {
  //            ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `on` expects a function that returns nothing.
    if (await unknown("what")) close();
  });
  on("zoom", () => zoomIn(0.5));
  on("load", () => instance.load());
  //         ^^^^^^^^^^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `on` expects a function that returns nothing.
}

export function Stores() {
  const save = useStore((state) => state.save);
  const trySave = useStore((state) => state.trySave);
  on("save", async () => {
  //         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `on` expects a function that returns nothing.
    await save("a");
    close();
  });
  on("save", async () => {
    await trySave("a");
    close();
  });
  on("save", () => trySave("b"));
}

export function Props(props: { onSave: (id: string) => Promise<void>; api: { save(id: string): Promise<void> } }) {
  on("save", () => props.onSave("a"));
  on("save", async () => {
    await props.onSave("a");
    close();
  });
  on("save", async () => {
  //         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `on` expects a function that returns nothing.
    await props.api.save("a");
  });
}

export function Pattern({ onSave, load }: { onSave: (id: string) => Promise<void>; load: () => Promise<string> }) {
  on("save", () => onSave("a"));
  on("save", async () => {
    await onSave(await load());
  });
  on("save", async () => {
  //         ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `on` expects a function that returns nothing.
    await onSave("a");
    await request("b");
  });
}

export function Shown() {
  const shown = async () => {
    try {
      await request("a");
    } catch (error) {
      toast.error(String(error));
      throw error;
    }
  };
  const logged = async () => {
    try {
      await request("a");
    } catch (error) {
      console.error(error);
      throw error;
    }
  };
  on("a", shown);
  on("a", () => shown());
  on("a", logged);
  //      ^^^^^^ async-void-callback +wrap : `logged` gives a promise that nobody takes: `on` expects a function that returns nothing.
}
