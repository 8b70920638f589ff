// Functions that are handed through a call as they are: their body is found by their type.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      input: { onClick?: (event: string) => void };
    }
  }
}
declare function save(): Promise<void>;
declare function useCallback<T extends Function>(callback: T, dependencies: readonly unknown[]): T;
declare function useMemo<T>(make: () => T, dependencies: readonly unknown[]): T;
declare function useEffect(effect: () => void, dependencies: readonly unknown[]): void;
declare function debounce<F extends (...values: never[]) => unknown>(callback: F): (...values: Parameters<F>) => ReturnType<F> | undefined;
declare function handleSubmit(submit: () => unknown): (event?: unknown) => Promise<void>;
function useStore() {
  const remove = async () => {
    await save();
  };
  const refresh = async () => {
    try {
      await save();
    } catch (error) {
      console.error(error);
    }
  };
  return { remove, refresh };
}
const store = useStore();

export function Page() {
  const scroll = useCallback(async () => {
    await save();
  }, []);
  const click = useMemo(() => async () => { await save(); }, []);
  const guarded = useCallback(async () => {
    try {
      await save();
    } catch (error) {
      console.error(error);
    }
  }, []);
  const later = debounce(async () => { await save(); });
  const submit = handleSubmit(async () => { await save(); });
  const { remove, refresh } = useStore();
  useEffect(() => {
    window.addEventListener("scroll", scroll);
    //                                ^^^^^^ async-void-callback : `scroll` gives a promise that nobody takes: `window.addEventListener` does not look at what it returns.
    setTimeout(click, 10);
    //         ^^^^^ async-void-callback : `click` gives a promise that nobody takes
    window.addEventListener("resize", guarded);
    return () => window.removeEventListener("scroll", scroll);
  }, [scroll, click]);
  return [
    <input onClick={scroll} />,
    //              ^^^^^^ async-void-callback : `scroll` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={click} />,
    //              ^^^^^ async-void-callback : `click` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={remove} />,
    //              ^^^^^^ async-void-callback +wrap : `remove` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={store.remove} />,
    //              ^^^^^^^^^^^^ async-void-callback : `store.remove` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
    <input onClick={guarded} />,
    <input onClick={refresh} />,
    <input onClick={store.refresh} />,
    <input onClick={later} />,
    <input onClick={submit} />,
  ];
}
